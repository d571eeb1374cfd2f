package org.capacityportal.programme.narrative;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.RecordPages;
import org.capacityportal.programme.ProgrammeHeading;
import org.capacityportal.programme.Programmes;
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
@RequestMapping("/programmes/{id}/narratives")
@ForCoordinators
class NarrativeController {

    private final Programmes programmes;
    private final Narratives narratives;
    private final NarrativeManagement management;
    private final EditForms editForms;

    NarrativeController(
            Programmes programmes, Narratives narratives, NarrativeManagement management, EditForms editForms) {
        this.programmes = programmes;
        this.narratives = narratives;
        this.management = management;
        this.editForms = editForms;
    }

    @GetMapping
    @ForEveryone
    String list(@PathVariable long id, ListRequest wanted, Model model) {
        model.addAttribute("programme", programmes.heading(id));
        model.addAttribute("list", narratives.list(id, wanted.page()));
        return "narrative/list";
    }

    /** A narrative has no page of its own, but a place among the others. */
    @GetMapping("/{narrativeId}")
    @ForEveryone
    String place(@PathVariable long id, @PathVariable long narrativeId, Model model, RedirectAttributes next) {
        narratives.nameOf(id, narrativeId);
        // What this page was to say, the next one says.
        next.addFlashAttribute(Flash.NAME, model.getAttribute(Flash.NAME));
        return at(id, narrativeId);
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, Model model) {
        programmes.requireWritable(id);
        ProgrammeHeading programme = programmes.heading(id);
        model.addAttribute("form", NarrativeForm.blank(programme.startsOn(), programme.endsOn()));
        return newForm(id, UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") NarrativeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        form.check(errors);
        Long narrativeId = editForms.created(errors, () -> management.create(id, form, submission));
        return narrativeId == null ? newForm(id, submission, model) : saved(id, narrativeId, next);
    }

    @GetMapping("/{narrativeId}/edit")
    String edit(@PathVariable long id, @PathVariable long narrativeId, Model model) {
        editForms.open(management.edit(id, narrativeId), model);
        return editForm(id, narrativeId, model);
    }

    @PostMapping("/{narrativeId}")
    String change(
            @PathVariable long id,
            @PathVariable long narrativeId,
            @Valid @ModelAttribute("form") NarrativeForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        form.check(errors);
        boolean saved = editForms.saved(
                form,
                errors,
                state,
                model,
                version -> management.change(id, narrativeId, form, version),
                () -> management.edit(id, narrativeId));
        return saved ? saved(id, narrativeId, next) : editForm(id, narrativeId, model);
    }

    @GetMapping("/{narrativeId}/delete")
    String confirmDelete(@PathVariable long id, @PathVariable long narrativeId, Model model) {
        programmes.requireWritable(id);
        return pages(id).confirmDelete(narrativeId, model);
    }

    @PostMapping("/{narrativeId}/delete")
    String delete(@PathVariable long id, @PathVariable long narrativeId, RedirectAttributes next) {
        return pages(id).delete(narrativeId, narrative -> management.delete(id, narrative), next);
    }

    @PostMapping("/{narrativeId}/restore")
    String restore(@PathVariable long id, @PathVariable long narrativeId, RedirectAttributes next) {
        pages(id).restore(narrativeId, narrative -> management.restore(id, narrative), next);
        return at(id, narrativeId);
    }

    private String saved(long id, long narrativeId, RedirectAttributes next) {
        pages(id).saved(narrativeId, next);
        return at(id, narrativeId);
    }

    private RecordPages pages(long id) {
        return new RecordPages(
                "narrative", "/programmes/" + id + "/narratives", narrativeId -> narratives.nameOf(id, narrativeId));
    }

    private static String at(long id, long narrativeId) {
        return "redirect:/programmes/" + id + "/narratives#narrative-" + narrativeId;
    }

    private String newForm(long id, @Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return form(id, model);
    }

    private String editForm(long id, long narrativeId, Model model) {
        narratives.nameOf(id, narrativeId);
        model.addAttribute("narrativeId", narrativeId);
        return form(id, model);
    }

    private String form(long id, Model model) {
        model.addAttribute("programme", programmes.heading(id));
        return "narrative/form";
    }
}
