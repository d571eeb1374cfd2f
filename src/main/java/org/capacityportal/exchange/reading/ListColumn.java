package org.capacityportal.exchange.reading;

/**
 * A column of a list.
 *
 * @param index from 0, as in the sheet
 * @param heading as it stands there; empty where the column has none
 * @param example the first value below it; empty where the column is
 * @param target what it was taken for
 * @param sure whether the heading says so, and not only the values; an unsure column is to be looked at
 */
public record ListColumn(int index, String heading, String example, Target target, boolean sure) {}
