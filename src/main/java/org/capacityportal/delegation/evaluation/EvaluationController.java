package org.capacityportal.delegation.evaluation;

import jakarta.validation.Valid;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.Events;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The evaluation of an event as its coordinator sets it up. */
@Controller
@RequestMapping("/events/{event}/evaluation")
@ForCoordinators
class EvaluationController {

    private final EvaluationManagement management;
    private final Events events;
    private final EditForms editForms;
    private final Wording wording;

    EvaluationController(EvaluationManagement management, Events events, EditForms editForms, Wording wording) {
        this.management = management;
        this.events = events;
        this.editForms = editForms;
        this.wording = wording;
    }

    @GetMapping
    String edit(@PathVariable long event, Model model) {
        editForms.open(management.edit(event), model);
        return page(event, model);
    }

    @PostMapping
    String change(
            @PathVariable long event,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form,
                errors,
                state,
                model,
                version -> management.change(event, form, version),
                () -> management.edit(event));
        return saved ? done(event, "evaluation.saved", next) : page(event, model);
    }

    @PostMapping(params = "addRows")
    String addRows(
            @PathVariable long event,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            EditState state,
            Model model) {
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.more());
        }
        model.addAttribute("edit", state);
        return page(event, model);
    }

    @PostMapping("/close")
    String close(@PathVariable long event, RedirectAttributes next) {
        management.close(event);
        return done(event, "evaluation.closed", next);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable long event, RedirectAttributes next) {
        management.reopen(event);
        return done(event, "evaluation.reopened", next);
    }

    @PostMapping("/link")
    String replaceLink(@PathVariable long event, RedirectAttributes next) {
        management.replaceLink(event);
        return done(event, "evaluation.link.replaced", next);
    }

    /** The code of the common link alone, as large as the screen is. */
    @GetMapping("/screen")
    String screen(@PathVariable long event, Model model) {
        show(event, model);
        return "delegation/evaluation-screen";
    }

    private static String done(long event, String message, RedirectAttributes next) {
        next.addFlashAttribute(Flash.NAME, Flash.ok(message));
        return "redirect:/events/" + event + "/evaluation";
    }

    private String page(long event, Model model) {
        show(event, model);
        model.addAttribute("kinds", QuestionKind.values());
        return "delegation/evaluation";
    }

    private void show(long event, Model model) {
        model.addAttribute("event", events.heading(event));
        Setup setup = management.setup(event);
        model.addAttribute("setup", setup);
        model.addAttribute(
                "picture", setup.made() ? QrCode.svg(setup.address(), wording.message("evaluation.picture")) : "");
    }
}
