package org.capacityportal.report.memory;

import java.time.OffsetDateTime;

/**
 * The moment at which a transaction reads.
 *
 * @param snapshot which transactions it sees the work of
 * @param lasting whether what it sees is on record for everybody: it has written nothing that may yet be taken back
 * @param unchanged whether nothing has changed since the moment it was compared with; of no meaning without one
 */
record Moment(String snapshot, OffsetDateTime at, boolean lasting, boolean unchanged) {}
