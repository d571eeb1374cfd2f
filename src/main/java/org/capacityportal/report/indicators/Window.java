package org.capacityportal.report.indicators;

import java.time.LocalDate;

/** Days of a programme, both ends inclusive, that figures are counted over; empty where the last comes before the first. */
record Window(long programmeId, LocalDate first, LocalDate last) {}
