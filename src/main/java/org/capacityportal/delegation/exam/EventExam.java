package org.capacityportal.delegation.exam;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.capacityportal.platform.ListPage;
import org.jspecify.annotations.Nullable;

/**
 * The exam at one event, as the present viewer may read it.
 *
 * @param writable whether the viewer enters results here
 * @param everybody whether all delegates are listed, or those alone who take the exam
 * @param list null for donors, who read the figures alone
 */
record EventExam(
        Heading heading,
        boolean writable,
        boolean everybody,
        Exams.Figures figures,
        @Nullable ListPage<ExamLine> list) {

    /**
     * What the page says of the event and its exam.
     *
     * @param exam what it certifies; null: the event has none
     * @param body who examines and certifies; null where not known
     * @param scoreMax how many points there are; null where not known
     */
    record Heading(
            long eventId,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String exam,
            @Nullable String body,
            @Nullable BigDecimal scoreMax) {}
}
