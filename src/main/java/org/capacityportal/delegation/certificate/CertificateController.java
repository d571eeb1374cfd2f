package org.capacityportal.delegation.certificate;

import jakarta.validation.Valid;
import java.util.List;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.delegation.certificate.EventCertificates.Show;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Wording;
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

/** The certificates of attendance of one event: their terms, who is to get one, who has one. */
@Controller
@RequestMapping("/events/{event}/certificates")
@ForCoordinators
class CertificateController {

    private final Certificates certificates;
    private final CertificateManagement management;
    private final TermsManagement terms;
    private final EditForms editForms;
    private final Wording wording;

    CertificateController(
            Certificates certificates,
            CertificateManagement management,
            TermsManagement terms,
            EditForms editForms,
            Wording wording) {
        this.certificates = certificates;
        this.management = management;
        this.terms = terms;
        this.editForms = editForms;
        this.wording = wording;
    }

    @GetMapping
    @ForEveryone
    String page(
            @PathVariable long event,
            @RequestParam(required = false) @Nullable String show,
            ListRequest list,
            Model model) {
        model.addAttribute("content", certificates.of(event, show(show), list));
        return "certificate/event";
    }

    /** A view that somebody made up is as good as none. */
    private static @Nullable Show show(@Nullable String typed) {
        for (Show show : Show.values()) {
            if (show.name().equalsIgnoreCase(typed)) {
                return show;
            }
        }
        return null;
    }

    /** @param people the participations chosen; none: nobody, unless {@code all} is given */
    @PostMapping
    String issue(
            @PathVariable long event,
            @RequestParam(defaultValue = "") List<Long> people,
            @RequestParam(defaultValue = "false") boolean all,
            RedirectAttributes next) {
        int issued = management.issue(event, all ? null : people, label());
        next.addFlashAttribute(
                Flash.NAME,
                issued == 0
                        ? new Flash("warn", "certificate.nothingIssued", List.of(), null)
                        : Flash.ok("certificate.issuedNow", Integer.toString(issued)));
        return back(event) + "?show=issued";
    }

    @GetMapping("/terms")
    String terms(@PathVariable long event, Model model) {
        editForms.open(terms.edit(event), model);
        return form(event, model);
    }

    @PostMapping("/terms")
    String change(
            @PathVariable long event,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form,
                errors,
                state,
                model,
                version -> terms.change(event, form, version, label()),
                () -> terms.edit(event));
        if (!saved) {
            return form(event, model);
        }
        next.addFlashAttribute(Flash.NAME, Flash.ok("certificate.terms.saved"));
        return back(event);
    }

    @GetMapping("/{id}/withdraw")
    String confirm(@PathVariable long event, @PathVariable long id, Model model) {
        model.addAttribute("certificate", certificates.named(event, id));
        model.addAttribute("back", "/events/" + event + "/certificates");
        model.addAttribute("address", "/events/" + event + "/certificates/" + id + "/withdraw");
        return "certificate/withdraw";
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable long event, @PathVariable long id, RedirectAttributes next) {
        Certificates.Named named = certificates.named(event, id);
        management.withdraw(event, id, named.name());
        next.addFlashAttribute(Flash.NAME, Flash.ok("certificate.withdrawn", named.number()));
        return back(event);
    }

    private String form(long event, Model model) {
        model.addAttribute("content", certificates.of(event, Show.ISSUED, new ListRequest(1, null)));
        model.addAttribute("languages", Language.values());
        return "certificate/terms";
    }

    /** How the history names what was done. */
    private String label() {
        return wording.message("panel.certificates");
    }

    private static String back(long event) {
        return "redirect:/events/" + event + "/certificates";
    }
}
