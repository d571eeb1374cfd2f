package org.capacityportal.delegation.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.capacityportal.event.EventStatus;
import org.jspecify.annotations.Nullable;

/**
 * One event in a person's history, with what they were then.
 *
 * @param place the city or region represented
 * @param examScore null where not known, likewise what else is told of the exam, and to donors, who read figures alone
 * @param days attended; null where the event is not completed, or the person did not come
 */
record PersonEvent(
        long eventId,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        EventStatus status,
        String role,
        @Nullable String place,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable Integer days,
        @Nullable String examResult,
        @Nullable BigDecimal examScore,
        @Nullable String examCertificate,
        @Nullable LocalDate examValidUntil) {}
