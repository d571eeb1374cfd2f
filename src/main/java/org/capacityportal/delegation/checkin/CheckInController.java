package org.capacityportal.delegation.checkin;

import java.time.LocalDate;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.event.EventHeading;
import org.capacityportal.event.Events;
import org.capacityportal.platform.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The code of a day, for the coordinator and for the screen in the room. */
@Controller
@RequestMapping("/events/{event}/check-in")
@ForCoordinators
class CheckInController {

    private final CheckInManagement management;
    private final Events events;

    CheckInController(CheckInManagement management, Events events) {
        this.management = management;
        this.events = events;
    }

    @GetMapping
    String page(@PathVariable long event, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        show(event, day, model);
        return "delegation/check-in";
    }

    /** The code alone, as large as the screen is. */
    @GetMapping("/screen")
    String screen(@PathVariable long event, @RequestParam(required = false) @Nullable LocalDate day, Model model) {
        show(event, day, model);
        return "delegation/check-in-screen";
    }

    @PostMapping
    String renew(
            @PathVariable long event,
            @RequestParam(required = false) @Nullable LocalDate day,
            RedirectAttributes next) {
        EventHeading heading = events.heading(event);
        LocalDate of = day == null ? management.nearestDay(heading) : day;
        boolean made = management.renew(heading, of);
        next.addFlashAttribute(Flash.NAME, made ? Flash.ok("checkin.code.made") : Flash.bad("checkin.dayOver"));
        return "redirect:/events/" + event + "/check-in?day=" + of;
    }

    private void show(long event, @Nullable LocalDate day, Model model) {
        EventHeading heading = events.heading(event);
        model.addAttribute("event", heading);
        model.addAttribute("screen", management.screen(heading, day == null ? management.nearestDay(heading) : day));
    }
}
