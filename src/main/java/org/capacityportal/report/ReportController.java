package org.capacityportal.report;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.publishing.VersionPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The page of a report. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}")
@ForEveryone
class ReportController {

    private final Reports reports;
    private final ReportPage page;
    private final VersionPages versions;
    private final ReportTags tags;

    ReportController(Reports reports, ReportPage page, VersionPages versions, ReportTags tags) {
        this.reports = reports;
        this.page = page;
        this.versions = versions;
        this.tags = tags;
    }

    /** @return null where the reader has the page already */
    @GetMapping("/{id:\\d+}")
    @Nullable String report(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String all,
            Model model,
            ServletWebRequest request,
            HttpServletResponse response) {
        Subject.Kind of = ReportFileController.kind(kind);
        Optional<Period> span = reports.span(of, id);
        PeriodForm.Read read = form.read(() -> reports.usual(span));
        if (read.period() == null) {
            read.problems().forEach(errors::rejectValue);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("subject", reports.subject(of, id));
            model.addAttribute("presets", page.presets(span, reports.usual(span)));
            return "report/period";
        }
        if (form.presetChosen()) {
            return "redirect:/reports/" + kind + "/" + id + read.period().query();
        }
        Report report = reports.report(of, id, read.period());
        VersionPages.Overview overview = versions.of(report.subject());
        if (unchanged(request, report, List.of(span, Optional.ofNullable(all), overview))) {
            return null;
        }
        model.addAttribute("overview", overview);
        show(report, span, all, model);
        return "report/report";
    }

    /** Cookies tell the session, whose token stands in the forms of the page, and how the page looks. A message is said once. */
    private boolean unchanged(ServletWebRequest request, Report report, List<?> parts) {
        boolean message = RequestContextUtils.getInputFlashMap(request.getRequest()) != null;
        return !message && tags.unchanged(request, report, List.of(parts, "" + request.getHeader(HttpHeaders.COOKIE)));
    }

    private void show(Report report, Optional<Period> span, @Nullable String all, Model model) {
        // The form shows the dates of the report, also where none were typed.
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        model.addAttribute("form", PeriodForm.of(report.period()));
        model.addAttribute("subject", report.subject());
        model.addAttribute("presets", page.presets(span, report.period()));
        model.addAttribute("report", report);
        model.addAttribute("query", report.period().query());
        ReportPage.Content content = page.content(report, all);
        model.addAttribute("shown", content.shown());
        model.addAttribute("told", content.html());
        model.addAttribute("formats", page.formats(report));
        model.addAttribute("languages", Language.values());
    }
}
