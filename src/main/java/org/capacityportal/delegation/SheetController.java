package org.capacityportal.delegation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Flash;
import org.capacityportal.platform.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The attendance sheet and the head count of one delegation. With htmx only that delegation is answered. */
@Controller
@RequestMapping("/events/{event}/delegations/{place}")
@ForCoordinators
class SheetController {

    private final Rosters rosters;
    private final AttendanceManagement attendance;
    private final HeadCountManagement headCounts;
    private final DelegationManagement delegations;
    private final Wording wording;

    SheetController(
            Rosters rosters,
            AttendanceManagement attendance,
            HeadCountManagement headCounts,
            DelegationManagement delegations,
            Wording wording) {
        this.rosters = rosters;
        this.attendance = attendance;
        this.headCounts = headCounts;
        this.delegations = delegations;
        this.wording = wording;
    }

    /** @param all given: everybody of the delegation was there on all days, beside what else was changed */
    @PostMapping("/sheet")
    String save(
            @PathVariable long event,
            @PathVariable Place place,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            RedirectAttributes next) {
        String name = label(place);
        int examsKept = attendance.save(event, SheetChanges.of(sent), name);
        if (all) {
            attendance.markAllPresent(event, place, name);
        }
        Flash saved = examsKept == 0
                ? Flash.ok("delegation.saved")
                : new Flash("warn", "exam.keptInSheet", List.of(Integer.toString(examsKept)), null);
        return done(event, place, saved, fragment, model, next);
    }

    @PostMapping("/headcount")
    String report(
            @PathVariable long event,
            @PathVariable Place place,
            @Valid @ModelAttribute("counting") HeadCountForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                headCounts.report(event, place, form, label(place));
                return done(event, place, Flash.ok("delegation.counted"), fragment, model, next);
            } catch (FieldRejectedException rejected) {
                rejected.addTo(errors);
            }
        }
        EventRoster roster = rosters.of(event);
        model.addAttribute("content", roster);
        model.addAttribute("countingOf", place.key());
        if (!fragment) {
            return "delegation/page";
        }
        model.addAttribute("group", roster.group(place));
        response.setHeader("HX-Retarget", "#count-" + place.key());
        return "delegation/answer :: miscounted";
    }

    /** How the history names what was filled in. */
    private String label(Place place) {
        return place.isNone() ? wording.message("delegation.others") : delegations.name(place);
    }

    private String done(long event, Place place, Flash flash, boolean fragment, Model model, RedirectAttributes next) {
        if (!fragment) {
            next.addFlashAttribute(Flash.NAME, flash);
            return DelegationController.section(event, place, next);
        }
        EventRoster roster = rosters.of(event);
        model.addAttribute("content", roster);
        model.addAttribute("group", roster.group(place));
        model.addAttribute("done", flash);
        return "delegation/answer :: saved";
    }
}
