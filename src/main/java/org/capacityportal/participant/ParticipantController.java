package org.capacityportal.participant;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.city.Cities;
import org.capacityportal.participant.matching.Duplicates;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.NotFoundException;
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
@RequestMapping("/participants")
@ForCoordinators
class ParticipantController {

    private final Participants participants;
    private final Duplicates duplicates;
    private final Cities cities;
    private final ParticipantManagement management;
    private final EditForms editForms;
    private final PagePanels panels;
    private final CurrentViewer viewer;
    private final RecordPages pages;

    ParticipantController(
            Participants participants,
            Duplicates duplicates,
            Cities cities,
            ParticipantManagement management,
            EditForms editForms,
            PagePanels panels,
            CurrentViewer viewer) {
        this.participants = participants;
        this.duplicates = duplicates;
        this.cities = cities;
        this.management = management;
        this.editForms = editForms;
        this.panels = panels;
        this.viewer = viewer;
        this.pages = new RecordPages(
                "participant", "/participants", id -> participants.detail(id).name());
    }

    @GetMapping
    @ForEveryone
    String list(@ModelAttribute("filter") ParticipantFilter filter, ListRequest wanted, Model model) {
        model.addAttribute("list", participants.list(filter, wanted));
        model.addAttribute("city", filter.cityId() == null ? filter.city() : cities.typed(filter.cityId()));
        if (viewer.get().coordinates()) {
            model.addAttribute("duplicates", duplicates.open());
        }
        return "participant/list";
    }

    @GetMapping("/lookup")
    String lookup(@RequestParam String q, Model model) {
        model.addAttribute("found", participants.suggest(q));
        return "fragments/options :: options(found=${found})";
    }

    /** A record that was merged into another leads to that one. */
    @GetMapping("/{id}")
    @ForEveryone
    String detail(@PathVariable long id, Model model) {
        try {
            model.addAttribute("person", participants.detail(id));
        } catch (NotFoundException gone) {
            return "redirect:/participants/" + participants.mergedInto(id);
        }
        model.addAttribute("writable", viewer.get().coordinates());
        model.addAttribute("panels", panels.of("participant", id));
        return "participant/detail";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", ParticipantForm.blank());
        return newForm(UUID.randomUUID(), model);
    }

    /**
     * @param asNew whether it was answered that this is somebody else
     * @param asked the people whom that was asked about
     */
    @PostMapping
    String create(
            @Valid @ModelAttribute("form") ParticipantForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestParam(defaultValue = "false") boolean asNew,
            @RequestParam(required = false) @Nullable String asked,
            Model model,
            RedirectAttributes next) {
        try {
            Long id = editForms.created(errors, () -> management.create(form, NewPerson.of(asNew, asked), submission));
            return id == null ? newForm(submission, model) : pages.saved(id, next);
        } catch (PossiblySamePersonException question) {
            question.ask(errors, model);
            return newForm(submission, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return editForm(id, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ParticipantForm form,
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

    private String newForm(@Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return "participant/form";
    }

    private String editForm(long id, Model model) {
        model.addAttribute("id", id);
        return "participant/form";
    }
}
