package org.capacityportal.exchange.reading;

import java.util.List;

/**
 * Why a row cannot be taken over.
 *
 * @param column of the cell, from 0; -1 where it is none in particular
 * @param key of the message that says it
 * @param arguments of the message
 */
public record Problem(int column, String key, List<String> arguments) {

    public Problem(int column, String key, String... arguments) {
        this(column, key, List.of(arguments));
    }
}
