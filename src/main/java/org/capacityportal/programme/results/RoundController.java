package org.capacityportal.programme.results;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.Flash;
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

/** One form for all that a programme enters by hand. */
@Controller
@RequestMapping("/programmes/{id}/results/values")
@ForCoordinators
class RoundController {

    private final Programmes programmes;
    private final Results results;
    private final RoundManagement management;
    private final EditForms editForms;
    private final Wording wording;
    private final Clock clock;

    RoundController(
            Programmes programmes,
            Results results,
            RoundManagement management,
            EditForms editForms,
            Wording wording,
            Clock clock) {
        this.programmes = programmes;
        this.results = results;
        this.management = management;
        this.editForms = editForms;
        this.wording = wording;
        this.clock = clock;
    }

    /** @param asOf the day that the values are of; what is no day counts as not given */
    @GetMapping
    String blank(@PathVariable long id, @RequestParam(required = false) @Nullable String asOf, Model model) {
        programmes.requireWritable(id);
        ProgrammeHeading programme = programmes.heading(id);
        List<Long> entered = results.framework(id).entered().stream()
                .map(line -> line.facts().id())
                .toList();
        LocalDate usual = ReachedDay.usual(programme, LocalDate.now(clock));
        model.addAttribute("form", RoundForm.blank(ReachedDay.read(asOf, usual), entered));
        model.addAttribute("submission", UUID.randomUUID());
        return form(id, model);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @Valid @ModelAttribute("form") RoundForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        programmes.requireWritable(id);
        Long saved = editForms.created(errors, () -> management.add(id, form, submission));
        if (saved == null) {
            model.addAttribute("submission", submission);
            return form(id, model);
        }
        next.addFlashAttribute(
                Flash.NAME, Flash.ok("indicator.round.saved", wording.number(saved), wording.date(form.asOf())));
        return "redirect:/programmes/" + id + "/results";
    }

    private String form(long id, Model model) {
        Map<Long, Framework.Line> lines = results.framework(id).entered().stream()
                .collect(Collectors.toMap(line -> line.facts().id(), Function.identity()));
        model.addAttribute("programme", programmes.heading(id));
        model.addAttribute("lines", lines);
        model.addAttribute("answers", Answer.values());
        return "results/round";
    }
}
