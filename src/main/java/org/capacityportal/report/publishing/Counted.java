package org.capacityportal.report.publishing;

import java.util.Objects;
import java.util.stream.Stream;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.EventLine;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;

/** The ids of the records that a report tells something of, by which it is decided who may read it later. */
final class Counted {

    private Counted() {}

    static Long[] events(Report report) {
        return distinct(Stream.of(
                        report.events().stream().map(EventLine::id),
                        report.outcomes().stream().map(OutcomeLine::eventId),
                        report.costs().stream().map(CostLine::eventId))
                .flatMap(ids -> ids));
    }

    static Long[] outcomes(Report report) {
        return distinct(report.outcomes().stream().map(OutcomeLine::id));
    }

    /** The programmes of which the report tells more than their events. */
    static Long[] programmes(Report report) {
        Subject subject = report.subject();
        return distinct(Stream.of(
                        Stream.of(subject).map(of -> of.kind() == Subject.Kind.PROGRAMME ? of.id() : null),
                        report.costs().stream().map(cost -> cost.eventId() == null ? cost.programmeId() : null),
                        report.indicators().stream().map(IndicatorLine::programmeId),
                        report.narratives().stream().map(NarrativeLine::programmeId),
                        report.activities().stream().map(Activity::programmeId))
                .flatMap(ids -> ids));
    }

    private static Long[] distinct(Stream<? extends @Nullable Long> ids) {
        return ids.filter(Objects::nonNull).distinct().sorted().toArray(Long[]::new);
    }
}
