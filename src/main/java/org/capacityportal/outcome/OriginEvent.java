package org.capacityportal.outcome;

import java.time.LocalDate;

/**
 * An event that an outcome may come of, in the reader's language.
 *
 * @param typed how a form names it: title and first day
 */
record OriginEvent(long id, String title, LocalDate startsOn, LocalDate endsOn, String typed) {}
