package org.capacityportal.report.publishing;

import java.util.List;
import java.util.Optional;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.comparison.ComparisonWords;
import org.capacityportal.report.comparison.Part;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed from one version to another, and since a version until now. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}")
@ForEveryone
class ChangesController {

    private final Changes changes;
    private final PublishedReports published;
    private final ComparisonWords words;

    ChangesController(Changes changes, PublishedReports published, ComparisonWords words) {
        this.changes = changes;
        this.published = published;
        this.words = words;
    }

    /** @param since the earlier version; the one before where none is given */
    @GetMapping("/versions/{number:\\d+}/changes")
    String between(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since,
            Model model) {
        Subject.Kind of = PublishController.kind(kind);
        published.version(of, id, number);
        List<Integer> others =
                published.numbers(of, id).stream().filter(one -> one != number).toList();
        int earlier = since != null ? since : before(others, number);
        return page(changes.between(of, id, earlier, number), others, of, id, model);
    }

    /**
     * @param since the version; the latest where none is given
     * @param form the period of the report as it is now; that of the version where none is given
     */
    @GetMapping("/changes")
    String untilNow(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer since,
            @ModelAttribute("filter") PublishForm form,
            BindingResult ignored,
            Model model) {
        Subject.Kind of = PublishController.kind(kind);
        List<Integer> versions = published.numbers(of, id);
        int earlier = since != null ? since : before(versions, Integer.MAX_VALUE);
        return page(changes.untilNow(of, id, earlier, form.period().orElse(null)), versions, of, id, model);
    }

    private static int before(List<Integer> numbers, int number) {
        Optional<Integer> before = numbers.stream().filter(one -> one < number).findFirst();
        return before.or(() -> numbers.stream().findFirst())
                .orElseThrow(() -> new NotFoundException("version before", number));
    }

    private String page(Changes.Between between, List<Integer> versions, Subject.Kind kind, long id, Model model) {
        model.addAttribute("between", between);
        model.addAttribute("versions", versions);
        model.addAttribute("report", "/reports/" + kind.path() + "/" + id);
        model.addAttribute("parts", Part.values());
        model.addAttribute("words", words);
        return "report/changes";
    }
}
