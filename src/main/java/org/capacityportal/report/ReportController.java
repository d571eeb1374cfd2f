package org.capacityportal.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.format.ReportFormat;
import org.capacityportal.report.listing.FigureLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a report: the report itself, and the list behind each of its figures. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}")
@ForEveryone
class ReportController {

    private final Reports reports;
    private final FigureLists lists;
    private final ReportPage words;
    private final List<ReportFormat> formats;

    ReportController(Reports reports, FigureLists lists, ReportPage words, List<ReportFormat> formats) {
        this.reports = reports;
        this.lists = lists;
        this.words = words;
        this.formats = formats;
    }

    @GetMapping("/{id:\\d+}")
    String report(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        Subject.Kind of = ReportFileController.kind(kind);
        Optional<Period> span = reports.span(of, id);
        PeriodForm.Read read = form.read(() -> reports.usual(span));
        if (read.period() == null) {
            read.problems().forEach(errors::rejectValue);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("subject", reports.subject(of, id));
            model.addAttribute("presets", words.presets(span, reports.usual(span)));
            return "report/period";
        }
        if (form.presetChosen()) {
            return "redirect:/reports/" + kind + "/" + id + ReportPage.query(read.period());
        }
        show(reports.report(of, id, read.period()), span, model);
        return "report/report";
    }

    private void show(Report report, Optional<Period> span, Model model) {
        // The form shows the dates of the report, also where none were typed.
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        model.addAttribute("form", PeriodForm.of(report.period()));
        model.addAttribute("subject", report.subject());
        model.addAttribute("presets", words.presets(span, report.period()));
        model.addAttribute("report", report);
        model.addAttribute("query", ReportPage.query(report.period()));
        model.addAttribute("figures", words.figures(report));
        model.addAttribute("words", words);
        model.addAttribute("chart", words.chart(report));
        model.addAttribute("gaps", words.gaps(report));
        model.addAttribute("rowsShown", ReportPage.ROWS_SHOWN);
        model.addAttribute(
                "formats",
                formats.stream()
                        .filter(format -> format.fits(report.subject()))
                        .map(ReportFormat::suffix)
                        .toList());
    }

    @GetMapping("/{id:\\d+}/{list:[a-z-]+}")
    String list(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable String list,
            PeriodForm form,
            ListRequest wanted,
            Model model,
            RedirectAttributes report) {
        Subject.Kind of = ReportFileController.kind(kind);
        Figure figure = Figure.ofPath(list).orElseThrow(() -> new NotFoundException("list", list));
        Period period = form.read(() -> reports.usual(reports.span(of, id))).period();
        if (period == null) {
            // The page of the report says what is wrong with the dates.
            report.addAttribute("from", form.from());
            report.addAttribute("to", form.to());
            report.addAttribute("preset", form.preset());
            return "redirect:/reports/" + kind + "/" + id;
        }
        model.addAttribute("list", lists.list(of, id, figure, period, wanted));
        model.addAttribute("query", ReportPage.query(period));
        return "report/list";
    }
}
