package org.capacityportal.exchange.reading;

import java.util.List;

/**
 * How a list is laid out.
 *
 * @param headingRow the number of the row with the headings, as the spreadsheet shows it; 0 where there is none and the
 *     rows begin at once
 * @param columns those that hold anything, in order
 * @param signature the same for every list with the same headings in the same columns, however they are capitalised and
 *     spaced; what was decided about the columns is remembered by it
 */
public record ListShape(int headingRow, List<ListColumn> columns, String signature) {}
