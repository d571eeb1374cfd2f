package org.capacityportal.exchange.reading;

import java.util.List;

/**
 * A row of a list, read.
 *
 * @param number as the spreadsheet shows it
 * @param problems with their cells; the row is taken over only where there are none
 */
public record ReadRow(int number, ListedPerson person, List<Problem> problems) {}
