package org.capacityportal.report;

import java.util.List;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What may be reported on: as a page to choose from, and for other programs. */
@Controller
@ForEveryone
class ReportIndexController {

    /** The answer of {@code /reports.json}, names in the asked language. */
    record Index(
            List<ReportIndex.Entry> cities,
            List<ReportIndex.Entry> regions,
            List<Donor> donors,
            List<ReportIndex.Entry> programmes) {}

    record Donor(long id, String name) {}

    private final ReportIndex index;

    ReportIndexController(ReportIndex index) {
        this.index = index;
    }

    @GetMapping("/reports")
    String page(
            @RequestParam(name = "of", required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String q,
            ListRequest wanted,
            Model model) {
        List<Subject.Kind> kinds = index.kinds();
        Subject.Kind kind =
                kinds.stream().filter(one -> one.path().equals(of)).findFirst().orElse(kinds.get(0));
        model.addAttribute("kinds", kinds);
        model.addAttribute("kind", kind);
        model.addAttribute("q", q);
        model.addAttribute("list", index.list(kind, q, wanted));
        return "report/index";
    }

    @GetMapping(path = "/reports.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Index json() {
        return new Index(
                index.all(Subject.Kind.CITY),
                index.all(Subject.Kind.REGION),
                index.all(Subject.Kind.DONOR).stream()
                        .map(entry -> new Donor(entry.id(), entry.name()))
                        .toList(),
                index.all(Subject.Kind.PROGRAMME));
    }
}
