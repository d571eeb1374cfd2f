package org.capacityportal.delegation.evaluation;

import java.util.Optional;
import org.capacityportal.delegation.self.TypedCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells other pages for participants where they can rate their event. */
@Component
public class EvaluationOffers {

    private final Evaluations evaluations;
    private final Ballots ballots;

    EvaluationOffers(Evaluations evaluations, Ballots ballots) {
        this.evaluations = evaluations;
        this.ballots = ballots;
    }

    /** The address at which somebody can get the ballot that is still due to them; empty where there is none. */
    @Transactional
    public Optional<String> addressFor(long eventId, long participantId) {
        return evaluations
                .of(eventId)
                .filter(Evaluation::isOpen)
                .filter(open -> ballots.isDue(eventId, participantId) && ballots.left(eventId) > 0)
                .map(open -> common(open.code()));
    }

    /** The address of the link that all delegates of an event share. */
    static String common(String code) {
        return "/evaluate/event/" + TypedCode.shown(code);
    }
}
