package org.capacityportal.outcome;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.PagePanels;
import org.capacityportal.platform.RecordPages;
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

@Controller
@RequestMapping("/outcomes")
@ForCoordinators
class OutcomeController {

    private final Outcomes outcomes;
    private final OutcomeManagement management;
    private final OriginEvents events;
    private final Cities cities;
    private final EditForms editForms;
    private final PagePanels panels;
    private final RecordPages pages;

    OutcomeController(
            Outcomes outcomes,
            OutcomeManagement management,
            OriginEvents events,
            Cities cities,
            EditForms editForms,
            PagePanels panels) {
        this.outcomes = outcomes;
        this.management = management;
        this.events = events;
        this.cities = cities;
        this.editForms = editForms;
        this.panels = panels;
        this.pages = new RecordPages(
                "outcome", "/outcomes", id -> outcomes.detail(id).title());
    }

    /** @param misread what of the filter was no number, date or choice, and therefore counts as not given */
    @GetMapping
    @ForEveryone
    String list(
            @ModelAttribute("filter") OutcomeFilter filter, BindingResult misread, ListRequest wanted, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("list", outcomes.list(filter, wanted));
        model.addAttribute("programmes", outcomes.programmes());
        model.addAttribute("kinds", OutcomeKind.values());
        model.addAttribute("statuses", OutcomeStatus.values());
        model.addAttribute("ofCity", cities.typed(filter.city()));
        model.addAttribute(
                "ofEvent",
                filter.event() == null
                        ? null
                        : events.find(filter.event()).map(OriginEvent::title).orElse(null));
        return "outcome/list";
    }

    @GetMapping("/event-lookup")
    String lookup(@RequestParam String q, Model model) {
        model.addAttribute("found", events.suggest(q));
        return "fragments/options :: options(found=${found})";
    }

    @GetMapping("/{id}")
    @ForEveryone
    String detail(@PathVariable long id, Model model) {
        model.addAttribute("outcome", outcomes.detail(id));
        model.addAttribute("panels", panels.of("outcome", id));
        return "outcome/detail";
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) @Nullable Long event,
            @RequestParam(required = false) @Nullable Long city,
            @RequestParam(required = false) @Nullable Long region,
            Model model) {
        OutcomeForm form = management.blank(event, city, region);
        model.addAttribute("form", form);
        return newForm(form, UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        Long id = editForms.created(errors, () -> management.create(form, submission));
        return id == null ? newForm(form, submission, model) : pages.saved(id, next);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return editForm(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") OutcomeForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        return saved ? pages.saved(id, next) : editForm(id, model);
    }

    @GetMapping("/{id}/delete")
    String confirmDelete(@PathVariable long id, Model model) {
        return pages.confirmDelete(id, model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable long id, RedirectAttributes next) {
        return pages.delete(id, management::delete, next);
    }

    @PostMapping("/{id}/restore")
    String restore(@PathVariable long id, RedirectAttributes next) {
        return pages.restore(id, management::restore, next);
    }

    private String newForm(OutcomeForm form, @Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        if (form.eventId() != null) {
            model.addAttribute("fixed", management.fixedEvent(form.eventId()));
        }
        return form(model);
    }

    private String editForm(long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("named", outcomes.detail(id).title());
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("kinds", OutcomeKind.values());
        model.addAttribute("statuses", OutcomeStatus.values());
        model.addAttribute("regions", cities.regions());
        return "outcome/form";
    }
}
