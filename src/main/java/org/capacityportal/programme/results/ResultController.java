package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.RecordPages;
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

/** The framework of a programme on one page, and the forms of its objectives and outputs. */
@Controller
@RequestMapping("/programmes/{id}/results")
@ForCoordinators
class ResultController {

    private final Programmes programmes;
    private final Results results;
    private final ResultManagement management;
    private final EditForms editForms;

    ResultController(Programmes programmes, Results results, ResultManagement management, EditForms editForms) {
        this.programmes = programmes;
        this.results = results;
        this.management = management;
        this.editForms = editForms;
    }

    @GetMapping
    @ForEveryone
    String framework(@PathVariable long id, Model model) {
        model.addAttribute("programme", programmes.heading(id));
        model.addAttribute("framework", results.framework(id));
        return "results/framework";
    }

    /** A result has no page of its own, but a place on that of the framework. */
    @GetMapping("/{resultId}")
    @ForEveryone
    String place(@PathVariable long id, @PathVariable long resultId, Model model, RedirectAttributes next) {
        results.titleOf(id, resultId);
        // What this page was to say, the next one says.
        next.addFlashAttribute(Flash.NAME, model.getAttribute(Flash.NAME));
        return at(id, resultId);
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable Long objective, Model model) {
        programmes.requireWritable(id);
        model.addAttribute("form", ResultForm.blank(objective));
        return newForm(id, UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ResultForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        form.check(errors);
        Long resultId = editForms.created(errors, () -> management.create(id, form, submission));
        return resultId == null ? newForm(id, submission, model) : saved(id, resultId, next);
    }

    @GetMapping("/{resultId}/edit")
    String edit(@PathVariable long id, @PathVariable long resultId, Model model) {
        editForms.open(management.edit(id, resultId), model);
        return editForm(id, resultId, model);
    }

    @PostMapping("/{resultId}")
    String change(
            @PathVariable long id,
            @PathVariable long resultId,
            @Valid @ModelAttribute("form") ResultForm form,
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
                version -> management.change(id, resultId, form, version),
                () -> management.edit(id, resultId));
        return saved ? saved(id, resultId, next) : editForm(id, resultId, model);
    }

    @GetMapping("/{resultId}/delete")
    String confirmDelete(@PathVariable long id, @PathVariable long resultId, Model model) {
        programmes.requireWritable(id);
        return pages(id).confirmDelete(resultId, model);
    }

    @PostMapping("/{resultId}/delete")
    String delete(@PathVariable long id, @PathVariable long resultId, RedirectAttributes next) {
        return pages(id).delete(resultId, result -> management.delete(id, result), next);
    }

    @PostMapping("/{resultId}/restore")
    String restore(@PathVariable long id, @PathVariable long resultId, RedirectAttributes next) {
        pages(id).restore(resultId, result -> management.restore(id, result), next);
        return at(id, resultId);
    }

    private String saved(long id, long resultId, RedirectAttributes next) {
        pages(id).saved(resultId, next);
        return at(id, resultId);
    }

    private RecordPages pages(long id) {
        return new RecordPages("result", "/programmes/" + id + "/results", resultId -> results.titleOf(id, resultId));
    }

    private static String at(long id, long resultId) {
        return "redirect:/programmes/" + id + "/results#result-" + resultId;
    }

    private String newForm(long id, @Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return form(id, model);
    }

    private String editForm(long id, long resultId, Model model) {
        results.titleOf(id, resultId);
        model.addAttribute("resultId", resultId);
        return form(id, model);
    }

    private String form(long id, Model model) {
        model.addAttribute("programme", programmes.heading(id));
        model.addAttribute("levels", ResultLevel.values());
        model.addAttribute("objectives", results.objectives(id));
        return "results/result-form";
    }
}
