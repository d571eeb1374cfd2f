package org.capacityportal.delegation.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.capacityportal.access.PublicPages;
import org.capacityportal.delegation.self.TypedCode;
import org.capacityportal.platform.NotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A ballot: the questions, for whoever holds its secret, until they are answered. */
@Controller
@RequestMapping("/evaluate/{secret}")
class BallotController {

    private final Answering answering;
    private final Evaluations evaluations;

    BallotController(Answering answering, Evaluations evaluations) {
        this.answering = answering;
        this.evaluations = evaluations;
    }

    @ModelAttribute
    void guard(HttpServletResponse response) {
        PublicPages.guard(response);
    }

    @GetMapping
    String open(@PathVariable String secret, Model model) {
        Answering.Opened ballot = answering.open(secret);
        model.addAttribute("form", AnswerForm.blank(questions(ballot)));
        return page(ballot, secret, model);
    }

    @PostMapping
    String answer(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            Model model) {
        Answering.Opened ballot = answering.open(secret);
        List<Question> questions = questions(ballot);
        for (int i = 0; i < form.own().size(); i++) {
            check(form.own().get(i), "own[" + i + "].value", questions, errors);
        }
        if (errors.hasErrors() && ballot.canBeAnswered()) {
            if (!form.answers(questions)) {
                askAgain(form, questions, model);
            }
            return page(ballot, secret, model);
        }
        answering.answer(secret, form);
        return "redirect:" + address(secret);
    }

    /** The same form in another language, with all that was typed. */
    @PostMapping("/language")
    String translate(
            @PathVariable String secret, @ModelAttribute("form") AnswerForm form, BindingResult unread, Model model) {
        Answering.Opened ballot = answering.open(secret);
        AnswerForm kept = form.arranged(questions(ballot));
        model.addAttribute("form", kept);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(kept, "form"));
        return page(ballot, secret, model);
    }

    @ExceptionHandler(NotFoundException.class)
    String over(HttpServletResponse response) {
        guard(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "delegation/ballot-over";
    }

    private static void check(OwnAnswer answer, String field, List<Question> questions, BindingResult errors) {
        String value = answer.value();
        boolean fits = value == null
                || errors.hasFieldErrors(field)
                || questions.stream()
                        .filter(question -> Long.valueOf(question.id()).equals(answer.question()))
                        .allMatch(question -> question.kind().takes(value));
        if (!fits) {
            errors.rejectValue(field, "evaluation.error.scale");
        }
    }

    /** The coordinator changed the questions meanwhile: what was answered goes to its question, nothing is lost. */
    private static void askAgain(AnswerForm form, List<Question> questions, Model model) {
        AnswerForm arranged = form.arranged(questions);
        BindingResult changed = new BeanPropertyBindingResult(arranged, "form");
        changed.reject("evaluation.error.changed");
        model.addAttribute("form", arranged);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", changed);
    }

    private List<Question> questions(Answering.Opened ballot) {
        return evaluations.questions(ballot.evaluation().eventId());
    }

    private String page(Answering.Opened ballot, String secret, Model model) {
        model.addAttribute("ballot", ballot);
        model.addAttribute("questions", questions(ballot));
        model.addAttribute("answers", WillApply.values());
        model.addAttribute("address", address(secret));
        return "delegation/ballot";
    }

    private static String address(String secret) {
        return "/evaluate/" + TypedCode.shown(TypedCode.read(secret));
    }
}
