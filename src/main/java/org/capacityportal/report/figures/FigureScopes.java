package org.capacityportal.report.figures;

import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.Viewer;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the events that the figures of a subject in a period are counted from. */
@Component
public class FigureScopes {

    private final JdbcClient jdbc;

    FigureScopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public FigureScope of(Subject.Kind kind, long subjectId, Period period, Viewer viewer, LocalDate today) {
        return new FigureScope(kind, subjectId, period, viewer, today, this::counted);
    }

    /** The same subject for the same reader in another period. */
    public FigureScope during(FigureScope scope, Period other) {
        return scope.during(other, this::counted);
    }

    private CountedEvents counted(FigureScope scope) {
        List<CountedEvents.One> events = jdbc.sql((scope.ofPlace() ? OF_PLACE : WHOLE)
                        .formatted(
                                scope.held(),
                                scope.ofDonor() ? "s.share" : "null::text",
                                scope.ofDonor()
                                        ? "join event_donor_share s on s.event_id = e.id and s.donor_id = :subject"
                                        : "",
                                SummedUp.NOW.participations("held", "1", scope.delegate("d")),
                                scope.place("c"),
                                SummedUp.STATE,
                                scope.place("d"),
                                SummedUp.STATE_TABLE))
                .params(scope.parameters())
                .query(CountedEvents.One.class)
                .list();
        return new CountedEvents(events, recounted(scope, CountedEvents.changed(events)));
    }

    /** Each statement of a report would count them again. */
    private CountedEvents.Recounted recounted(FigureScope scope, @Nullable String[] changed) {
        if (changed.length == 0) {
            return CountedEvents.Recounted.NOTHING;
        }
        return jdbc.sql(SummedUp.recount(scope.delegate("d")))
                .params(scope.parameters())
                .param("changedEvents", changed)
                .query(CountedEvents.Recounted.class)
                .single();
    }

    /** Programmes and donors: completed events that end in the period, for a donor those with a share of theirs. */
    private static final String WHOLE = """
            select e.id, e.ends_on, %2$s as share, %6$s as state
            from event e %3$s %8$s
            where %1$s
            order by e.id""";

    /**
     * Cities and regions: those that they sent somebody to, or for which there is a head count of theirs; first the events
     * that may be of them, from their own rows rather than from all events of the period.
     */
    private static final String OF_PLACE = """
            with held as materialized (
                select e.id, e.ends_on from event e
                where %1$s and (e.id in (select d.event_id from participation_summary d where %7$s)
                                or e.id in (select c.event_id from head_count c where %5$s)
                                or e.id in (select event_id from event_to_sum_up))
            )
            select e.id, e.ends_on, null::text as share, %6$s as state
            from held e %8$s
            where e.id in (
                select event_id from (%4$s) sent
                union
                select c.event_id from held h join head_count c on c.event_id = h.id
                where %5$s and num_nonnulls(c.city_id, c.region_id) = 1 and c.total > 0)
            order by e.id""";
}
