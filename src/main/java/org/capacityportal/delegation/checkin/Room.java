package org.capacityportal.delegation.checkin;

import java.time.LocalDate;

/**
 * Where people check in: an event on one of its days.
 *
 * @param title of the event, in the reader's language
 * @param lastDay whether the event ends that day
 */
record Room(long eventId, String title, LocalDate day, boolean lastDay) {}
