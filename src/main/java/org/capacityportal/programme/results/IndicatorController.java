package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.FormRows;
import org.capacityportal.platform.RecordPages;
import org.capacityportal.programme.Programmes;
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

/** The form of an indicator; its page is {@link ValueController}'s. */
@Controller
@RequestMapping("/programmes/{id}/indicators")
@ForCoordinators
class IndicatorController {

    private final Programmes programmes;
    private final Results results;
    private final Indicators indicators;
    private final IndicatorManagement management;
    private final Parts parts;
    private final EditForms editForms;

    IndicatorController(
            Programmes programmes,
            Results results,
            Indicators indicators,
            IndicatorManagement management,
            Parts parts,
            EditForms editForms) {
        this.programmes = programmes;
        this.results = results;
        this.indicators = indicators;
        this.management = management;
        this.parts = parts;
        this.editForms = editForms;
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable Long result, Model model) {
        programmes.requireWritable(id);
        model.addAttribute("form", IndicatorForm.blank(result));
        return newForm(id, UUID.randomUUID(), model);
    }

    @PostMapping
    String create(
            @PathVariable long id,
            @Valid @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        form.check(errors);
        Long indicatorId = editForms.created(errors, () -> management.create(id, form, submission));
        return indicatorId == null ? newForm(id, submission, model) : pages(id).saved(indicatorId, next);
    }

    /** More rows of targets for those without JavaScript; what was typed stays. */
    @PostMapping(params = "addRows")
    String addRows(
            @PathVariable long id,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model) {
        programmes.requireWritable(id);
        addRows(form, errors, model);
        return newForm(id, submission, model);
    }

    @GetMapping("/{indicatorId}/edit")
    String edit(@PathVariable long id, @PathVariable long indicatorId, Model model) {
        editForms.open(management.edit(id, indicatorId), model);
        return editForm(id, indicatorId, model);
    }

    @PostMapping("/{indicatorId}")
    String change(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @Valid @ModelAttribute("form") IndicatorForm form,
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
                version -> management.change(id, indicatorId, form, version),
                () -> management.edit(id, indicatorId));
        return saved ? pages(id).saved(indicatorId, next) : editForm(id, indicatorId, model);
    }

    /** As on a new form. */
    @PostMapping(path = "/{indicatorId}", params = "addRows")
    String addRows(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @Validated(FormRows.Adding.class) @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            EditState state,
            Model model) {
        programmes.requireWritable(id);
        addRows(form, errors, model);
        model.addAttribute("edit", state);
        return editForm(id, indicatorId, model);
    }

    @GetMapping("/{indicatorId}/delete")
    String confirmDelete(@PathVariable long id, @PathVariable long indicatorId, Model model) {
        programmes.requireWritable(id);
        return pages(id).confirmDelete(indicatorId, model);
    }

    @PostMapping("/{indicatorId}/delete")
    String delete(@PathVariable long id, @PathVariable long indicatorId, RedirectAttributes next) {
        pages(id).delete(indicatorId, indicator -> management.delete(id, indicator), next);
        return "redirect:/programmes/" + id + "/results";
    }

    @PostMapping("/{indicatorId}/restore")
    String restore(@PathVariable long id, @PathVariable long indicatorId, RedirectAttributes next) {
        return pages(id).restore(indicatorId, indicator -> management.restore(id, indicator), next);
    }

    private RecordPages pages(long id) {
        return new RecordPages(
                "indicator", "/programmes/" + id + "/indicators", indicatorId -> indicators.titleOf(id, indicatorId));
    }

    private static void addRows(IndicatorForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()) {
            model.addAttribute("form", form.withMore());
        }
    }

    private String newForm(long id, @Nullable UUID submission, Model model) {
        model.addAttribute("submission", submission);
        return form(id, model);
    }

    private String editForm(long id, long indicatorId, Model model) {
        model.addAttribute("named", indicators.titleOf(id, indicatorId));
        model.addAttribute("indicatorId", indicatorId);
        return form(id, model);
    }

    private String form(long id, Model model) {
        model.addAttribute("programme", programmes.heading(id));
        model.addAttribute("results", results.options(id));
        model.addAttribute("parts", parts.options(id));
        model.addAttribute("measures", Measure.values());
        model.addAttribute("figures", CountedFigure.values());
        model.addAttribute("answers", Answer.values());
        model.addAttribute("dimensions", Dimension.values());
        return "results/indicator-form";
    }
}
