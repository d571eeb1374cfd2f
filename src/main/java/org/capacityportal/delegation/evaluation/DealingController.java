package org.capacityportal.delegation.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.capacityportal.access.PublicPages;
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

/** The link that all delegates of an event share: who is on the list gets one ballot, and goes on to it. */
@Controller
@RequestMapping("/evaluate/event/{secret}")
class DealingController {

    private final Evaluations evaluations;
    private final Answering answering;
    private final Introductions introductions;

    DealingController(Evaluations evaluations, Answering answering, Introductions introductions) {
        this.evaluations = evaluations;
        this.answering = answering;
        this.introductions = introductions;
    }

    @ModelAttribute
    void guard(HttpServletResponse response) {
        PublicPages.guard(response);
    }

    @GetMapping
    String open(@PathVariable String secret, Model model) {
        introductions.open(model);
        return page(evaluations.common(TypedCode.read(secret)), model);
    }

    @PostMapping
    String deal(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") VisitorForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Evaluation evaluation = evaluations.common(TypedCode.read(secret));
        Introductions.Link link = new Introductions.Link(evaluation.code(), evaluation.eventId(), Circle.DELEGATES);
        ListedPerson person =
                evaluation.isOpen() ? introductions.of(link, form, errors, request, response, model) : null;
        if (person == null) {
            return page(evaluation, model);
        }
        Ballots.Dealing dealing = answering.deal(evaluation, person.participantId());
        if (dealing.result() == Ballots.Dealing.Result.DEALT) {
            return "redirect:/evaluate/" + TypedCode.shown(dealing.secret());
        }
        errors.rejectValue("name", "evaluation.dealing." + dealing.result());
        return page(evaluation, model);
    }

    @ExceptionHandler(NotFoundException.class)
    String over(HttpServletResponse response) {
        guard(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "delegation/ballot-over";
    }

    private static String page(Evaluation evaluation, Model model) {
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("address", EvaluationOffers.common(evaluation.code()));
        return "delegation/dealing";
    }
}
