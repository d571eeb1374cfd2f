package org.capacityportal.report.publishing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing a report: what would be frozen, and the freezing. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}")
@ForCoordinators
class PublishController {

    private final PublishingManagement publishing;

    PublishController(PublishingManagement publishing) {
        this.publishing = publishing;
    }

    static Subject.Kind kind(String path) {
        return Subject.Kind.ofPath(path).orElseThrow(() -> new NotFoundException("report", path));
    }

    @GetMapping("/publish")
    String confirm(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute("form") PublishForm asked,
            BindingResult errors,
            HttpServletRequest request,
            Model model,
            RedirectAttributes report) {
        Optional<Period> period = asked.period();
        if (period.isEmpty()) {
            return toReport(kind, id, request, report);
        }
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
        model.addAttribute("form", PublishForm.blank(period.get(), Language.current()));
        return page(kind, id, period.get(), UUID.randomUUID(), model);
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String kind,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        Optional<Period> period = form.period();
        if (period.isEmpty()) {
            return toReport(kind, id, request, next);
        }
        if (errors.hasErrors()) {
            return page(kind, id, period.get(), submission, model);
        }
        int number = publishing.publish(kind(kind), id, period.get(), form, submission);
        next.addFlashAttribute(Flash.NAME, Flash.ok("publishing.published", "" + number));
        return "redirect:" + PublishedVersion.addressOfAll(kind(kind), id) + "/" + number;
    }

    @PostMapping("/versions/{number:\\d+}/retry")
    String retry(@PathVariable String kind, @PathVariable long id, @PathVariable int number) {
        publishing.retryFiles(kind(kind), id, number);
        return "redirect:" + PublishedVersion.addressOfAll(kind(kind), id) + "/" + number + "#files";
    }

    private String page(String kind, long id, Period period, @Nullable UUID submission, Model model) {
        model.addAttribute("preview", publishing.preview(kind(kind), id, period));
        model.addAttribute("submission", submission);
        return "report/publish";
    }

    /** The page of the report says what is wrong with the dates. */
    private String toReport(String kind, long id, HttpServletRequest request, RedirectAttributes report) {
        publishing.requireReadable(kind(kind), id);
        report.addAttribute("from", request.getParameter("from"));
        report.addAttribute("to", request.getParameter("to"));
        return "redirect:/reports/" + kind + "/" + id;
    }
}
