package org.capacityportal.participant;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the question whether somebody who is being entered is on record already.
 *
 * @param confirmed whether it was answered that this is somebody else
 * @param unlike the people asked about, none of whom it is; empty: nobody in particular
 */
public record NewPerson(boolean confirmed, Set<Long> unlike) {

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /**
     * Reads the answer as a form carries it.
     *
     * @param asked the ids of the people asked about, as {@link #asked} writes them
     */
    public static NewPerson of(boolean confirmed, @Nullable String asked) {
        return new NewPerson(
                confirmed,
                ID.matcher(asked == null ? "" : asked)
                        .results()
                        .map(id -> Long.valueOf(id.group()))
                        .collect(Collectors.toSet()));
    }

    /** The ids of the people asked about, for a hidden field of the form. */
    public static String asked(List<Namesake> namesakes) {
        return namesakes.stream().map(namesake -> Long.toString(namesake.id())).collect(Collectors.joining(","));
    }

    /** Whether the answer says so of all of these, too: of whom was not asked about it says nothing. */
    boolean covers(List<Namesake> namesakes) {
        return namesakes.isEmpty()
                || confirmed
                        && (unlike.isEmpty()
                                || namesakes.stream().allMatch(namesake -> unlike.contains(namesake.id())));
    }
}
