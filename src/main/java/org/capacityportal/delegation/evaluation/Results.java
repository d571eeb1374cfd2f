package org.capacityportal.delegation.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of an event came to.
 *
 * @param answers how many there are, with their mean overall rating and how many rated it 4 or 5
 * @param attendances of delegates, to whom the answers are compared
 * @param detailed how many answers the rest rests on; the others are too few yet to be told apart from those
 * @param overall how often each rating from 1 to 5 was given
 * @param comments in no order; none for readers who get figures alone
 */
record Results(
        long eventId,
        boolean writable,
        boolean made,
        OpenHours.State state,
        long answers,
        @Nullable BigDecimal mean,
        long satisfied,
        long attendances,
        long detailed,
        List<Rating> overall,
        List<Mean> means,
        List<Choice> choices,
        List<Words> words) {

    /** Fewer answers than this are shown in total alone, and are added to the details together. */
    static final int FEWEST = 5;

    /** The most comments and texts that are shown of one question. */
    static final int MOST_TEXTS = 200;

    public boolean told() {
        return detailed >= FEWEST;
    }

    public long waiting() {
        return answers - detailed;
    }

    public boolean isOpen() {
        return state == OpenHours.State.OPEN;
    }

    /** How often a rating was given. */
    record Rating(int rating, long number) {}

    /**
     * The mean of a question from 1 to 5.
     *
     * @param key the message of a common question; null for one of the coordinator's own, which has {@code text}
     */
    record Mean(
            @Nullable String key,
            @Nullable String text,
            @Nullable String language,
            long number,
            @Nullable BigDecimal mean) {

        /** Without the mean where too few answered the question. */
        static Mean of(
                @Nullable String key,
                @Nullable String text,
                @Nullable String language,
                long number,
                @Nullable BigDecimal mean) {
            return new Mean(key, text, language, number, number < FEWEST ? null : mean);
        }

        /** The mean as a part of a bar of 100. */
        public double bar() {
            return mean == null ? 0 : mean.doubleValue() * 20;
        }
    }

    /** How often each answer to a question was chosen; see {@link Mean} for its words. */
    record Choice(
            @Nullable String key,
            @Nullable String text,
            @Nullable String language,
            List<Chosen> chosen) {

        public long number() {
            return chosen.stream().mapToLong(Chosen::number).sum();
        }

        /** Whether enough people answered the question. */
        public boolean told() {
            return number() >= FEWEST;
        }
    }

    /** @param key the message of the answer */
    record Chosen(String key, long number) {}

    /**
     * What people wrote.
     *
     * @param text the question; null for the comment that everybody can leave
     * @param number how many wrote something; {@code written} holds the first of them
     */
    record Words(@Nullable String text, @Nullable String language, long number, List<String> written) {}
}
