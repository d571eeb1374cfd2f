package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Wording;
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

/** The page of an indicator, on which its values are entered and corrected. */
@Controller
@RequestMapping("/programmes/{id}/indicators/{indicatorId}")
@ForCoordinators
class ValueController {

    private final Programmes programmes;
    private final Indicators indicators;
    private final ValueManagement management;
    private final EditForms editForms;
    private final CurrentViewer viewer;
    private final Wording wording;
    private final Clock clock;

    ValueController(
            Programmes programmes,
            Indicators indicators,
            ValueManagement management,
            EditForms editForms,
            CurrentViewer viewer,
            Wording wording,
            Clock clock) {
        this.programmes = programmes;
        this.indicators = indicators;
        this.management = management;
        this.editForms = editForms;
        this.viewer = viewer;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    @ForEveryone
    String detail(@PathVariable long id, @PathVariable long indicatorId, ListRequest wanted, Model model) {
        IndicatorDetail indicator = indicators.detail(id, indicatorId, wanted);
        ProgrammeHeading programme = programmes.heading(id);
        if (viewer.get().coordinates() && indicator.facts().figure() == null) {
            model.addAttribute("submission", UUID.randomUUID());
            model.addAttribute(
                    "form", ValueForm.blank(ReachedDay.usual(programme, LocalDate.now(clock)), indicator.parts()));
        }
        return page(programme, indicator, model);
    }

    @PostMapping("/values")
    String add(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        Long saved = editForms.created(errors, () -> management.add(id, indicatorId, form, submission));
        if (saved != null) {
            return saved(id, indicatorId, "indicator.valueSaved", form.asOf(), next);
        }
        model.addAttribute("submission", submission);
        return page(id, indicatorId, model);
    }

    @GetMapping("/values/{day}")
    String edit(@PathVariable long id, @PathVariable long indicatorId, @PathVariable LocalDate day, Model model) {
        editForms.open(management.edit(id, indicatorId, day), model);
        model.addAttribute("day", day);
        return page(id, indicatorId, model);
    }

    @PostMapping("/values/{day}")
    String correct(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @PathVariable LocalDate day,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        boolean saved = editForms.saved(
                form,
                errors,
                state,
                model,
                version -> management.correct(id, indicatorId, day, form, version),
                () -> management.edit(id, indicatorId, day));
        if (saved) {
            return saved(id, indicatorId, "indicator.valueSaved", form.asOf(), next);
        }
        model.addAttribute("day", day);
        return page(id, indicatorId, model);
    }

    @PostMapping("/values/{day}/delete")
    String remove(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @PathVariable LocalDate day,
            @RequestParam int version,
            RedirectAttributes next) {
        management.remove(id, indicatorId, day, version);
        return saved(id, indicatorId, "indicator.valueRemoved", day, next);
    }

    private String saved(long id, long indicatorId, String message, @Nullable LocalDate day, RedirectAttributes next) {
        next.addFlashAttribute(Flash.NAME, Flash.ok(message, wording.date(day)));
        return "redirect:/programmes/" + id + "/indicators/" + indicatorId + "#values";
    }

    private String page(long id, long indicatorId, Model model) {
        return page(programmes.heading(id), indicators.detail(id, indicatorId, new ListRequest(1, null)), model);
    }

    private String page(ProgrammeHeading programme, IndicatorDetail indicator, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("indicator", indicator);
        model.addAttribute("answers", Answer.values());
        return "results/indicator";
    }
}
