package org.capacityportal.delegation;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.ForEveryone;
import org.capacityportal.participant.PossiblySamePersonException;
import org.capacityportal.platform.EditForms;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delegations of an event: at an address of their own, and what adds to them. With htmx only the part that changed is answered. */
@Controller
@RequestMapping("/events/{event}/delegations")
@ForCoordinators
class DelegationController {

    /** What the page reads as the key of the group to be open. */
    static final String OPENED = "opened";

    private final Rosters rosters;
    private final DelegationManagement management;
    private final EditForms editForms;

    DelegationController(Rosters rosters, DelegationManagement management, EditForms editForms) {
        this.rosters = rosters;
        this.management = management;
        this.editForms = editForms;
    }

    /** @param open the key of the group to be open; with htmx the answer is its body alone */
    @GetMapping
    @ForEveryone
    String page(
            @PathVariable long event,
            @RequestParam(required = false) @Nullable String open,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        EventRoster roster = rosters.of(event);
        if (!fragment || open == null) {
            return page(roster, model);
        }
        model.addAttribute("content", roster);
        model.addAttribute("group", roster.group(open));
        return "delegation/answer :: opened";
    }

    @PostMapping
    String invite(
            @PathVariable long event,
            @ModelAttribute("invitation") InvitationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                Place place = management.invite(event, form.city(), form.region());
                next.addFlashAttribute(Flash.NAME, Flash.ok("delegation.invited", management.name(place)));
                return nextPerson(event, place, next);
            } catch (FieldRejectedException rejected) {
                rejected.addTo(errors);
            }
        }
        return page(rosters.of(event), model);
    }

    @PostMapping("/{place}/people")
    String add(
            @PathVariable long event,
            @PathVariable Place place,
            @Valid @ModelAttribute("adding") AddPersonForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID submission,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            RedirectAttributes next) {
        Long id = null;
        try {
            id = editForms.created(errors, () -> management.add(event, place, form, submission));
        } catch (PossiblySamePersonException question) {
            question.ask(errors, model);
        }
        if (id == null) {
            model.addAttribute("addingTo", place.key());
            model.addAttribute("submission", submission);
            return fragment ? answer(rosters.of(event), place, "refused", model) : page(rosters.of(event), model);
        }
        if (!fragment) {
            next.addFlashAttribute(
                    Flash.NAME, Flash.ok("delegation.added", form.typedName().full()));
            return nextPerson(event, place, next);
        }
        EventRoster roster = rosters.of(event);
        model.addAttribute("adding", form.next());
        model.addAttribute("person", roster.group(place).person(id));
        return answer(roster, place, "added", model);
    }

    @PostMapping("/{place}/copy")
    String copy(@PathVariable long event, @PathVariable Place place, RedirectAttributes next) {
        int copied = management.copyLast(event, place);
        String name = management.name(place);
        next.addFlashAttribute(
                Flash.NAME,
                copied == 0
                        ? new Flash("warn", "delegation.nothingToCopy", List.of(name), null)
                        : Flash.ok("delegation.copied", name, Integer.toString(copied)));
        return section(event, place, next);
    }

    /** Back to the delegation on the event’s page, open. */
    static String section(long event, Place place, RedirectAttributes next) {
        next.addFlashAttribute(OPENED, place.key());
        return "redirect:/events/" + event + "#delegation-" + place.key();
    }

    /** The field for a name: an address that leads to a field puts the cursor into it. */
    private static String nextPerson(long event, Place place, RedirectAttributes next) {
        next.addFlashAttribute(OPENED, place.key());
        return "redirect:/events/" + event + "#name-" + place.key();
    }

    private static String page(EventRoster roster, Model model) {
        model.addAttribute("content", roster);
        return "delegation/page";
    }

    private static String answer(EventRoster roster, Place place, String part, Model model) {
        model.addAttribute("content", roster);
        model.addAttribute("group", roster.group(place));
        return "delegation/answer :: " + part;
    }

    /** A delegation to be listed: the name of a city, or a region. */
    record InvitationForm(@Nullable String city, @Nullable Long region) {}
}
