package org.capacityportal.audit;

import java.time.Instant;
import java.util.List;

/**
 * One line of history in the reader's words.
 *
 * @param what what was done to which record
 * @param changes which field changed from what to what; empty unless the record was changed
 */
record HistoryLine(Instant at, String who, String what, List<String> changes) {}
