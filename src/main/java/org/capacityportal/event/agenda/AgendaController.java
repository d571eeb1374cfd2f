package org.capacityportal.event.agenda;

import jakarta.validation.Valid;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.EventHeading;
import org.capacityportal.event.Events;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/events/{id}/agenda")
@ForCoordinators
class AgendaController {

    private final AgendaManagement management;
    private final Events events;
    private final EditForms editForms;
    private final Wording wording;

    AgendaController(AgendaManagement management, Events events, EditForms editForms, Wording wording) {
        this.management = management;
        this.events = events;
        this.editForms = editForms;
        this.wording = wording;
    }

    @GetMapping
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return form(id, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") AgendaForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        if (!saved) {
            return form(id, model);
        }
        next.addFlashAttribute(Flash.NAME, Flash.ok("event.agenda.saved"));
        return "redirect:/events/" + id + "#agenda";
    }

    @PostMapping(params = "addRows")
    String addRows(
            @PathVariable long id,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") AgendaForm form,
            BindingResult errors,
            EditState state,
            @RequestParam String addRows,
            Model model) {
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.more(addRows));
        }
        model.addAttribute("edit", state);
        return form(id, model);
    }

    private String form(long id, Model model) {
        EventHeading event = events.heading(id);
        model.addAttribute("event", event);
        model.addAttribute(
                "days",
                event.days().stream()
                        .map(day ->
                                new Option(day.toString(), wording.shortWeekday(day) + ", " + wording.dayAndMonth(day)))
                        .toList());
        if (model.getAttribute("form") instanceof AgendaForm form) {
            model.addAttribute("tracks", form.trackOptions());
        }
        return "event/agenda";
    }
}
