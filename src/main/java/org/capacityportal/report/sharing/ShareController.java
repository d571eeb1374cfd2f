package org.capacityportal.report.sharing;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.PortalAddress;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.report.content.Subject;
import org.capacityportal.report.publishing.PublishedReports;
import org.capacityportal.report.publishing.PublishedVersion;
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

/** The links of one version: those there are, a new one, the end of one. */
@Controller
@RequestMapping("/reports/{kind:cities|regions|donors|programmes}/{id:\\d+}/versions/{number:\\d+}/links")
@ForCoordinators
class ShareController {

    private final PublishedReports published;
    private final ShareManagement sharing;
    private final PortalAddress portal;

    ShareController(PublishedReports published, ShareManagement sharing, PortalAddress portal) {
        this.published = published;
        this.sharing = sharing;
        this.portal = portal;
    }

    @GetMapping
    String links(@PathVariable String kind, @PathVariable long id, @PathVariable int number, Model model) {
        model.addAttribute("form", ShareForm.blank());
        return page(version(kind, id, number), UUID.randomUUID(), model);
    }

    @PostMapping
    String share(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int number,
            @Valid @ModelAttribute("form") ShareForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        PublishedVersion version = version(kind, id, number);
        if (errors.hasErrors()) {
            return page(version, submission, model);
        }
        Optional<String> secret;
        try {
            secret = sharing.share(version, form, submission);
        } catch (FieldRejectedException rejected) {
            rejected.addTo(errors);
            return page(version, submission, model);
        }
        // The link travels in its maker's own session to the next page, where it is shown this once.
        secret.ifPresent(one -> next.addFlashAttribute("link", portal.of("/shared/" + one)));
        return "redirect:" + version.address() + "/links";
    }

    @GetMapping("/{link:\\d+}/withdraw")
    String confirm(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable long link,
            Model model) {
        PublishedVersion version = version(kind, id, number);
        model.addAttribute("version", version);
        model.addAttribute("link", sharing.link(version, link));
        return "report/withdraw";
    }

    @PostMapping("/{link:\\d+}/withdraw")
    String withdraw(
            @PathVariable String kind,
            @PathVariable long id,
            @PathVariable int number,
            @PathVariable long link,
            RedirectAttributes next) {
        PublishedVersion version = version(kind, id, number);
        sharing.link(version, link);
        sharing.withdraw(version, link);
        next.addFlashAttribute(Flash.NAME, Flash.ok("publishing.share.withdrawn"));
        return "redirect:" + version.address() + "/links";
    }

    private String page(PublishedVersion version, @Nullable UUID submission, Model model) {
        model.addAttribute("version", version);
        model.addAttribute("name", published.subjectName(version));
        model.addAttribute("links", sharing.links(version));
        model.addAttribute("spans", ShareForm.Span.values());
        model.addAttribute("submission", submission);
        return "report/links";
    }

    private PublishedVersion version(String kind, long id, int number) {
        Subject.Kind of = Subject.Kind.ofPath(kind).orElseThrow(() -> new NotFoundException("report", kind));
        return published.versionToHandOn(of, id, number);
    }
}
