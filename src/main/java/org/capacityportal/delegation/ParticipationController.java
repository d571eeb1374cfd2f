package org.capacityportal.delegation;

import jakarta.validation.Valid;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.event.Events;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.EditState;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.InUseException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's part in an event. */
@Controller
@RequestMapping("/participations/{id}")
@ForCoordinators
class ParticipationController {

    private final ParticipationManagement management;
    private final Cities cities;
    private final Events events;
    private final EditForms editForms;

    ParticipationController(ParticipationManagement management, Cities cities, Events events, EditForms editForms) {
        this.management = management;
        this.cities = cities;
        this.events = events;
        this.editForms = editForms;
    }

    /** Has no page of its own: it is shown on that of its event. */
    @GetMapping
    String shown(@PathVariable long id, RedirectAttributes next) {
        return list(management.listed(id), next);
    }

    @GetMapping("/edit")
    String edit(@PathVariable long id, Model model) {
        editForms.open(management.edit(id), model);
        return form(id, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") ParticipationForm form,
            BindingResult errors,
            EditState state,
            Model model,
            RedirectAttributes next) {
        boolean saved = editForms.saved(
                form, errors, state, model, version -> management.change(id, form, version), () -> management.edit(id));
        if (!saved) {
            return form(id, model);
        }
        ParticipationManagement.Listed listed = management.listed(id);
        next.addFlashAttribute(Flash.NAME, Flash.ok("participation.saved", listed.name()));
        return list(listed, next);
    }

    @GetMapping("/delete")
    String confirmRemoval(@PathVariable long id, Model model) {
        model.addAttribute("name", management.listed(id).name());
        model.addAttribute("back", "/participations/" + id);
        model.addAttribute("consequence", "participation.delete.consequence");
        return "confirm-delete";
    }

    @PostMapping("/delete")
    String remove(@PathVariable long id, RedirectAttributes next) {
        ParticipationManagement.Listed listed = management.listed(id);
        try {
            management.remove(id);
            next.addFlashAttribute(
                    Flash.NAME,
                    Flash.ok("participation.removed", listed.name()).withUndo("/participations/" + id + "/restore"));
        } catch (InUseException certified) {
            // Not left to the page of the participation, which leads on to that of the event without the message.
            next.addFlashAttribute(Flash.NAME, Flash.bad("certificate.error.removal", listed.name()));
        }
        return list(listed, next);
    }

    @PostMapping("/restore")
    String restore(@PathVariable long id, RedirectAttributes next) {
        ParticipationManagement.Listed listed = management.listed(id);
        boolean restored = management.restore(id);
        next.addFlashAttribute(
                Flash.NAME,
                restored
                        ? Flash.ok("participation.restored", listed.name())
                        : Flash.bad("delegation.error.listed", listed.name()));
        return list(listed, next);
    }

    private static String list(ParticipationManagement.Listed listed, RedirectAttributes next) {
        next.addFlashAttribute(DelegationController.OPENED, listed.place().key());
        return "redirect:" + listed.address();
    }

    private String form(long id, Model model) {
        ParticipationManagement.Listed listed = management.listed(id);
        model.addAttribute("listed", listed);
        model.addAttribute("event", events.heading(listed.eventId()));
        model.addAttribute("regions", cities.regions());
        model.addAttribute("tracks", management.tracks(listed.eventId()));
        model.addAttribute("roles", ParticipationRole.values());
        return "delegation/participation";
    }
}
