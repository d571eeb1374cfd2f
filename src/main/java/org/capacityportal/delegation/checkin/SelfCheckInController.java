package org.capacityportal.delegation.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.capacityportal.access.PublicPages;
import org.capacityportal.delegation.evaluation.EvaluationOffers;
import org.capacityportal.delegation.self.Circle;
import org.capacityportal.delegation.self.Introductions;
import org.capacityportal.delegation.self.ListedPerson;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.delegation.self.VisitorForm;
import org.capacityportal.platform.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the code on the screen leads: people type their name and are ticked as present. Codes that never were, were
 * replaced, or are of another day cannot be told apart.
 */
@Controller
@RequestMapping("/check-in/{secret}")
class SelfCheckInController {

    private final CheckIns checkIns;
    private final Introductions introductions;
    private final EvaluationOffers evaluations;

    SelfCheckInController(CheckIns checkIns, Introductions introductions, EvaluationOffers evaluations) {
        this.checkIns = checkIns;
        this.introductions = introductions;
        this.evaluations = evaluations;
    }

    @ModelAttribute
    void guard(HttpServletResponse response) {
        PublicPages.guard(response);
    }

    @GetMapping
    String open(@PathVariable String secret, Model model) {
        introductions.open(model);
        return page(checkIns.room(secret), secret, model);
    }

    @PostMapping
    String checkIn(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") VisitorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Room room = checkIns.room(secret);
        Introductions.Link link = new Introductions.Link(TypedCode.read(secret), room.eventId(), Circle.EVERYBODY);
        ListedPerson person = introductions.of(link, form, errors, request, response, model);
        if (person == null) {
            return page(room, secret, model);
        }
        boolean first = checkIns.checkIn(room, person.participantId());
        next.addFlashAttribute("done", first ? "NOW" : "BEFORE");
        if (room.lastDay()) {
            evaluations.addressFor(room.eventId(), person.participantId()).ifPresent(offer -> {
                next.addFlashAttribute("offer", offer);
                next.addFlashAttribute("visitor", form);
            });
        }
        return "redirect:" + address(secret);
    }

    @ExceptionHandler(NotFoundException.class)
    String over(HttpServletResponse response, Model model) {
        guard(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "delegation/check-in-over";
    }

    private static String page(Room room, String secret, Model model) {
        model.addAttribute("room", room);
        model.addAttribute("address", address(secret));
        return "delegation/check-in-self";
    }

    /** However the code was typed. */
    private static String address(String secret) {
        return "/check-in/" + TypedCode.shown(TypedCode.read(secret));
    }
}
