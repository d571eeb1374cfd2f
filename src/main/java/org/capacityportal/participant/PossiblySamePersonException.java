package org.capacityportal.participant;

import java.util.List;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Somebody who is being entered may be on record already: nothing is written until somebody says who it is. */
public class PossiblySamePersonException extends RuntimeException {

    private final transient List<Namesake> namesakes;

    PossiblySamePersonException(List<Namesake> namesakes) {
        super("Possibly on record already: " + NewPerson.asked(namesakes));
        this.namesakes = namesakes;
    }

    /** Has the form ask: the people in question as {@code namesakes}, and as {@code asked} for the answer to come. */
    public void ask(BindingResult errors, Model model) {
        errors.reject("participant.duplicate.question");
        model.addAttribute("namesakes", namesakes);
        model.addAttribute("asked", NewPerson.asked(namesakes));
    }
}
