package org.capacityportal.delegation.exam;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.capacityportal.delegation.ExamResult;
import org.jspecify.annotations.Nullable;

/**
 * One person at an event and how the exam went.
 *
 * @param id the participation
 * @param place the city or region represented
 */
record ExamLine(
        long id,
        long participantId,
        String name,
        @Nullable String place,
        @Nullable ExamResult examResult,
        @Nullable LocalDate examTakenOn,
        @Nullable BigDecimal examScore,
        @Nullable LocalDate examValidUntil,
        @Nullable String examCertificate) {

    ExamEntry entry() {
        return new ExamEntry(examResult, examTakenOn, examScore, examValidUntil, examCertificate);
    }
}
