package org.capacityportal.exchange.reading;

import java.util.List;

/**
 * A row of a list of events, read.
 *
 * @param number as the spreadsheet shows it
 * @param problems with their cells; the row is taken over only where there are none
 */
public record ReadEvent(int number, ListedEvent event, List<Problem> problems) {}
