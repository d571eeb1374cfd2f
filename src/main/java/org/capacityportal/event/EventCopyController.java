package org.capacityportal.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.Flash;
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
@RequestMapping("/events/{id}/copy")
@ForCoordinators
class EventCopyController {

    /** @param from the first day of the copy */
    record EventCopyForm(
            @NotNull(message = "{validation.required}") @Nullable LocalDate from) {}

    private final Events events;
    private final EventCopying copying;
    private final EditForms editForms;

    EventCopyController(Events events, EventCopying copying, EditForms editForms) {
        this.events = events;
        this.copying = copying;
        this.editForms = editForms;
    }

    @GetMapping
    String ask(@PathVariable long id, Model model) {
        model.addAttribute("form", new EventCopyForm(null));
        return form(id, UUID.randomUUID(), model);
    }

    @PostMapping
    String copy(
            @PathVariable long id,
            @Valid @ModelAttribute("form") EventCopyForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            Model model,
            RedirectAttributes next) {
        Long copy = editForms.created(errors, () -> copying.copy(id, Objects.requireNonNull(form.from()), submission));
        if (copy == null) {
            return form(id, submission, model);
        }
        next.addFlashAttribute(
                Flash.NAME, Flash.ok("event.copied", events.heading(copy).title()));
        return "redirect:/events/" + copy + "/edit";
    }

    private String form(long id, @Nullable UUID submission, Model model) {
        model.addAttribute("event", events.heading(id));
        model.addAttribute("submission", submission);
        return "event/copy";
    }
}
