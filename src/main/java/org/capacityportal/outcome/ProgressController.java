package org.capacityportal.outcome;

import jakarta.validation.Valid;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small form on which a city tells how far its promise has come. */
@Controller
@RequestMapping("/outcomes/{id}/progress")
@ForEveryone
class ProgressController {

    private final Outcomes outcomes;
    private final ProgressManagement management;
    private final EditForms editForms;

    ProgressController(Outcomes outcomes, ProgressManagement management, EditForms editForms) {
        this.outcomes = outcomes;
        this.management = management;
        this.editForms = editForms;
    }

    @GetMapping
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return form(id, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ProgressForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        if (!saved) {
            return form(id, model);
        }
        next.addFlashAttribute(
                Flash.NAME, Flash.ok("outcome.saved", outcomes.detail(id).title()));
        return "redirect:/outcomes/" + id;
    }

    private String form(long id, Model model) {
        management.requireOpen(id);
        model.addAttribute("outcome", outcomes.detail(id));
        model.addAttribute("statuses", OutcomeStatus.values());
        return "outcome/progress";
    }
}
