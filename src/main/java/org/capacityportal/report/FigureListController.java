package org.capacityportal.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.paper.ListFormat;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.listing.FigureListFiles;
import org.capacityportal.report.listing.FigureLists;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The list behind each figure of a report, page by page and as a file. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}")
@ForEveryone
class FigureListController {

    private final Reports reports;
    private final FigureLists lists;
    private final FigureListFiles files;

    FigureListController(Reports reports, FigureLists lists, FigureListFiles files) {
        this.reports = reports;
        this.lists = lists;
        this.files = files;
    }

    @GetMapping("/{list:[a-z-]+}")
    String list(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String list,
            PeriodForm form,
            ListRequest wanted,
            Model model) {
        Subject.Kind of = ReportFileController.kind(kind);
        Figure figure = figure(list);
        Optional<Period> period = period(of, id, form);
        if (period.isEmpty()) {
            return "redirect:" + whereItIsSaid(of, id, form);
        }
        model.addAttribute("list", lists.list(of, id, figure, period.get(), wanted));
        model.addAttribute("query", period.get().query());
        model.addAttribute("formats", ListFormat.values());
        return "report/list";
    }

    /** All rows of the list, in the order of the page that the file was asked for on. */
    @GetMapping("/{list:[a-z-]+}.{suffix:xlsx|csv}")
    ResponseEntity<?> file(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String list,
            @PathVariable String suffix,
            PeriodForm form,
            ListRequest wanted) {
        Subject.Kind of = ReportFileController.kind(kind);
        Figure figure = figure(list);
        Optional<Period> period = period(of, id, form);
        if (period.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, whereItIsSaid(of, id, form))
                    .build();
        }
        return files.of(of, id, figure, period.get(), wanted.sort(), ListFormat.of(suffix))
                .answer();
    }

    private static Figure figure(String list) {
        return Figure.ofPath(list).orElseThrow(() -> new NotFoundException("list", list));
    }

    /** Empty where what was asked for is no period. */
    private Optional<Period> period(Subject.Kind kind, long id, PeriodForm form) {
        return Optional.ofNullable(
                form.read(() -> reports.usual(reports.span(kind, id))).period());
    }

    /** The page of the report, which says what is wrong with the dates. */
    private static String whereItIsSaid(Subject.Kind kind, long id, PeriodForm form) {
        return UriComponentsBuilder.fromPath("/reports/" + kind.path() + "/" + id)
                .queryParamIfPresent("from", typed(form.from()))
                .queryParamIfPresent("to", typed(form.to()))
                .queryParamIfPresent("preset", typed(form.preset()))
                .build(true)
                .toUriString();
    }

    private static Optional<String> typed(@Nullable String value) {
        return Optional.ofNullable(value).map(text -> UriUtils.encode(text, UTF_8));
    }
}
