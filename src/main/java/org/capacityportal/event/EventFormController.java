package org.capacityportal.event;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.RecordPages;
import org.jspecify.annotations.Nullable;
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

/** The form of an event. The buttons that add rows send it without saving, so that lists grow without JavaScript, too. */
@Controller
@RequestMapping("/events")
@ForCoordinators
class EventFormController {

    private final Events events;
    private final EventManagement management;
    private final EditForms editForms;
    private final Cities cities;
    private final RecordPages pages;

    EventFormController(Events events, EventManagement management, EditForms editForms, Cities cities) {
        this.events = events;
        this.management = management;
        this.editForms = editForms;
        this.cities = cities;
        this.pages =
                new RecordPages("event", "/events", id -> events.heading(id).title());
    }

    @GetMapping("/new")
    String blank(@RequestParam(required = false) @Nullable Long programme, Model model) {
        model.addAttribute("form", EventForm.blank(programme));
        return newForm(UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        Long id = editForms.created(errors, () -> management.create(form, submission));
        return id == null ? newForm(submission, model) : pages.saved(id, next);
    }

    @PostMapping(params = "addRows")
    String addRows(
            @Validated(FormRows.Adding.class) @ModelAttribute("form") EventForm form,
            BindingResult errors,
            @RequestParam String addRows,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model) {
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.more(addRows));
        }
        return newForm(submission, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return editForm(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") EventForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        return saved ? pages.saved(id, next) : editForm(id, model);
    }

    @PostMapping(path = "/{id}", params = "addRows")
    String addRows(
            @PathVariable long id,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") EventForm form,
            BindingResult errors,
            EditState state,
            @RequestParam String addRows,
            Model model) {
        model.addAttribute("edit", state);
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.more(addRows));
        }
        return editForm(id, model);
    }

    private String newForm(@Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return form(model);
    }

    private String editForm(long id, Model model) {
        model.addAttribute("event", events.heading(id));
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("types", EventType.values());
        model.addAttribute("statuses", EventStatus.values());
        model.addAttribute("topics", Topic.values());
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("capacities", EventPartner.Capacity.values());
        model.addAttribute("programmes", events.programmes());
        model.addAttribute("regions", cities.regions());
        return "event/form";
    }
}
