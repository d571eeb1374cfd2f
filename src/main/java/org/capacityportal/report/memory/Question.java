package org.capacityportal.report.memory;

import java.time.LocalDate;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Language;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;

/**
 * Everything, beside what is on record, that an answer about the subject of a report depends on.
 *
 * @param what is asked, a name of its own for each kind of answer
 * @param today by which outcomes are overdue
 */
public record Question(
        String what,
        Subject.Kind kind,
        long subjectId,
        Period period,
        Viewer reader,
        Language language,
        LocalDate today) {

    /** What the key figures of a subject in a period are kept as. */
    public static final String FIGURES = "figures";

    /** Whether only events that end in the period count for the answer. */
    boolean ofPeriodAlone() {
        return what.equals(FIGURES);
    }

    /** Asked in the language of the present request. */
    public static Question of(String what, Subject subject, Period period, Viewer reader, LocalDate today) {
        return new Question(what, subject.kind(), subject.id(), period, reader, Language.current(), today);
    }
}
