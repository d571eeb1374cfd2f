package org.capacityportal.delegation.certificate;

import org.capacityportal.access.WrongAnswers;
import org.springframework.stereotype.Service;

/**
 * Slows down whoever tries out numbers of certificates. While very many are tried from everywhere, each address has fewer
 * tries; who comes with a right number from an address of their own is always answered.
 */
@Service
class Guesses {

    static final String QUESTION = "certificate";
    static final int WRONG_PER_ADDRESS = 10;
    static final int WRONG_PER_ADDRESS_IN_A_STORM = 2;
    static final int STORM = 300;

    private final WrongAnswers wrong;

    Guesses(WrongAnswers wrong) {
        this.wrong = wrong;
    }

    /** The seconds until somebody may try again; 0 where they may now. */
    long secondsToWait(String address) {
        WrongAnswers.Count count = wrong.lately(QUESTION, address);
        int most = count.ofAll() >= STORM ? WRONG_PER_ADDRESS_IN_A_STORM : WRONG_PER_ADDRESS;
        return count.ofSender() >= most ? count.secondsLeft() : 0;
    }

    /** Counts a wrong number. */
    void wrong(String address) {
        wrong.count(QUESTION, address);
    }
}
