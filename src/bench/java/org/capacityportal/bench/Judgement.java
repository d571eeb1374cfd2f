package org.capacityportal.bench;

import java.util.Locale;

/**
 * What a ratio should be, and what it is.
 *
 * @param most whether {@code wanted} is the most; else the least
 */
record Judgement(String what, double is, double wanted, boolean most) {

    static Judgement atMost(String what, double is, double wanted) {
        return new Judgement(what, is, wanted, true);
    }

    static Judgement atLeast(String what, double is, double wanted) {
        return new Judgement(what, is, wanted, false);
    }

    boolean holds() {
        return most ? is <= wanted : is >= wanted;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | at %s %.2f | %s |",
                what,
                is,
                most ? "most" : "least",
                wanted,
                holds() ? "yes" : "**no**");
    }
}
