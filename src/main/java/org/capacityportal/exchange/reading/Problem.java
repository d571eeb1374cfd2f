package org.capacityportal.exchange.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Why a row cannot be taken over.
 *
 * @param column of the cell, from 0; -1 where it is none in particular
 * @param key of the message that says it
 * @param arguments of the message
 */
public record Problem(int column, String key, List<String> arguments) {

    private static final int LONGEST_ARGUMENT = 60;

    public Problem(int column, String key, String... arguments) {
        this(column, key, Arrays.stream(arguments).map(Problem::shortened).toList());
    }

    /** Cells may hold whole letters; a few words tell which one is meant. */
    private static String shortened(String argument) {
        if (argument.codePointCount(0, argument.length()) <= LONGEST_ARGUMENT) {
            return argument;
        }
        return argument.substring(0, argument.offsetByCodePoints(0, LONGEST_ARGUMENT)) + "…";
    }
}
