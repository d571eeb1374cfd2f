package org.capacityportal.report.content;

import java.math.BigDecimal;

/**
 * Another donor of an event of a donor's report.
 *
 * @param share between 0 and 1
 */
public record FunderLine(long eventId, String name, BigDecimal share) {}
