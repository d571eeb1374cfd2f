package org.capacityportal.report.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.event.EventScope;
import org.capacityportal.programme.ProgrammeScope;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;

/**
 * The rows that the figures of one subject in one period are counted from, as common table expressions that every query
 * of a report begins with. Here, and in {@code attended_participation}, stands what counts; the queries only count.
 *
 * <ul>
 *   <li>{@code held}: completed events that end in the period; for a donor those with a share of theirs, for a programme
 *       its own
 *   <li>{@code sent}: the delegates who attended, summed up as {@link SummedUp} tells; for a city or region its people
 *   <li>{@code heads}: head counts, for a city or region its rows
 *   <li>{@code counted}: the events of the report; for a city or region those it sent a delegation to
 *   <li>{@code delegations}: pairs of an event and a city or region
 *   <li>{@code per_event}: the figures that add up over events, one row per event
 *   <li>{@code produced}: outcomes; for a city or region also those without an event that were agreed in the period
 * </ul>
 */
public final class FigureScope {

    private final Subject.Kind kind;
    private final long subjectId;
    private final Period period;
    private final Viewer viewer;
    private final LocalDate today;
    private final Map<String, Object> parameters;

    public FigureScope(Subject.Kind kind, long subjectId, Period period, Viewer viewer, LocalDate today) {
        this.kind = kind;
        this.subjectId = subjectId;
        this.period = period;
        this.viewer = viewer;
        this.today = today;
        parameters = new HashMap<>(viewer.sqlParameters());
        parameters.put("subject", subjectId);
        parameters.put("from", period.from());
        parameters.put("to", period.to());
        parameters.put("today", today);
    }

    /** The same subject for the same reader in another period. */
    public FigureScope during(Period other) {
        return new FigureScope(kind, subjectId, other, viewer, today);
    }

    public Period period() {
        return period;
    }

    /** What {@link #with()} needs; a query adds its own. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    public boolean ofDonor() {
        return kind == Subject.Kind.DONOR;
    }

    /** Of a city or a region: who takes part, rather than who pays. */
    public boolean ofPlace() {
        return kind == Subject.Kind.CITY || kind == Subject.Kind.REGION;
    }

    public boolean ofProgramme() {
        return kind == Subject.Kind.PROGRAMME;
    }

    /**
     * Whether the reader's scope says which events of the subject they see: a coordinator's always, a donor's where the
     * subject is a programme, which others may fund events of.
     */
    public boolean withinScope() {
        return viewer.role() == Role.COORDINATOR || viewer.role() == Role.DONOR && ofProgramme();
    }

    /** The common table expressions, from {@code with} to the last closing bracket. */
    public String with() {
        return """
                with held as materialized (
                    select e.id, e.ends_on, %s as share %s
                ), sent as materialized (
                    %s
                ), heads as materialized (
                    select c.event_id, c.city_id, c.region_id, c.total
                    from held h join head_count c on c.event_id = h.id
                    where %s
                ), delegations as materialized (
                    select event_id, city_id, region_id from sent
                    union
                    select event_id, city_id, region_id from heads where num_nonnulls(city_id, region_id) = 1 and total > 0
                ), counted as materialized (
                    select h.id, h.ends_on, h.share from held h where %s
                ), per_event as (%s), produced as materialized (
                    select o.id, o.event_id, o.city_id, o.region_id, o.status, h.share,
                           o.status in ('COMMITTED', 'IN_PROGRESS') and o.due_on < :today as overdue,
                           o.status = 'ACHIEVED' and o.achieved_on <= o.due_on as on_time
                    from outcome o left join held h on h.id = o.event_id
                    where o.deleted_at is null and %s and (h.id is not null %s)
                )
                """.formatted(
                        ofDonor() ? "s.share" : "null::numeric",
                        fromHeld(""),
                        SummedUp.of("held", "d.role = 'DELEGATE' and " + place("d")),
                        place("c"),
                        ofPlace() ? "h.id in (select event_id from delegations)" : "true",
                        PER_EVENT.formatted(
                                ofPlace() ? "coalesce(w.present, 0)" : "coalesce(n.attendances, 0)",
                                ofPlace() ? WHOLE_EVENT : ""),
                        place("o"),
                        ofPlace() ? withoutEvent() : "");
    }

    /**
     * The common table expressions with one more, {@code attended}: the attended participations as delegate one by one, for
     * a city or region those of its people.
     */
    public String withAttended() {
        return with() + """
                , attended as materialized (
                    select a.id, a.event_id, a.participant_id, p.sex, a.city_id, a.region_id, a.exam_result, a.days
                    %s and a.role = 'DELEGATE' and %s
                )
                """.formatted(fromHeld("""
                                join attended_participation a on a.event_id = e.id
                                join participant p on p.id = a.participant_id"""), place("a"));
    }

    /**
     * The events {@code e} of {@code held} from their own table, of which the database knows how many rows to expect, and
     * so how to join more to it; of {@code held} it does not.
     *
     * @param joined further tables, each with its {@code join}
     */
    private String fromHeld(String joined) {
        String funded = ofDonor() ? "join event_donor_share s on s.event_id = e.id and s.donor_id = :subject" : "";
        return "from event e %s %s where %s".formatted(funded, joined, held());
    }

    /** The condition on completed events {@code e} of the period that the reader may see. */
    public String held() {
        return (ofProgramme() ? "e.programme_id = :subject and " : "") + visibleEvent()
                + " and e.status = 'COMPLETED' and e.ends_on between :from and :to";
    }

    /** The condition on events {@code e} of the subject, whatever their status, that the reader may see them. */
    public String visibleEvent() {
        return withinScope() ? readableEvent() : "e.deleted_at is null";
    }

    /** The condition on any events {@code e} that the reader may see them. */
    public String readableEvent() {
        return EventScope.condition("e", viewer);
    }

    /**
     * The ids of the programmes that the report tells of. A city or region has none of its own: its report tells of those
     * whose events it counts, of which the query says the ids as {@code :counted}.
     */
    public String programmes() {
        return switch (kind) {
            case PROGRAMME -> "select p.id from programme p where p.id = :subject";
            case DONOR ->
                "select p.id from funding f join programme p on p.id = f.programme_id where f.donor_id = :subject and "
                        + ProgrammeScope.condition("p", viewer);
            case CITY, REGION -> "select e.programme_id from event e where e.id = any (:counted)";
        };
    }

    /** The condition that a row with {@code city_id} and {@code region_id} is of the report's city or region. */
    public String place(String alias) {
        return switch (kind) {
            case CITY -> alias + ".city_id = :subject";
            case REGION ->
                "(%1$s.region_id = :subject or %1$s.city_id in (select within.id from city within where within.region_id = :subject))"
                        .formatted(alias);
            case DONOR, PROGRAMME -> "true";
        };
    }

    private String withoutEvent() {
        return "or o.event_id is null and o.agreed_on between :from and :to"
                + (withinScope() ? " and o.created_by = :viewerId" : "");
    }

    /**
     * A head count in total stands for the event, else those of the cities and regions add up. Ratings are anonymous, so
     * that even in a city's report they are those of the whole event, set against all who were there.
     */
    private static final String PER_EVENT = """
            select c.id as event_id, c.ends_on, c.share, 1 as events,
                   coalesce(n.attendances, 0) as attendances, coalesce(n.participant_days, 0) as participant_days,
                   coalesce(n.women, 0) as women, coalesce(n.men, 0) as men,
                   coalesce(n.sex_not_recorded, 0) as sex_not_recorded, coalesce(n.attendances, 0) as named,
                   r.reported, greatest(0, coalesce(r.reported, 0) - coalesce(n.attendances, 0)) as unnamed,
                   coalesce(d.delegations, 0) as delegations, coalesce(n.exams_entered, 0) as exams_entered,
                   coalesce(n.exams_passed, 0) as exams_passed, coalesce(n.exams_failed, 0) as exams_failed,
                   v.ratings, v.rating_sum, v.satisfied, %s as present
            from counted c
            left join (select event_id, sum(attendances) as attendances, sum(days) as participant_days,
                              sum(attendances) filter (where sex = 'WOMAN') as women,
                              sum(attendances) filter (where sex = 'MAN') as men,
                              sum(attendances) filter (where sex is null) as sex_not_recorded,
                              sum(exams_entered) as exams_entered, sum(exams_passed) as exams_passed,
                              sum(exams_failed) as exams_failed
                       from sent group by event_id) n on n.event_id = c.id
            left join (select event_id, coalesce(max(total) filter (where num_nonnulls(city_id, region_id) = 0),
                                                 sum(total)) as reported
                       from heads group by event_id) r on r.event_id = c.id
            left join (select event_id, count(*) as delegations from delegations group by event_id) d on d.event_id = c.id
            cross join lateral (
                select count(*) as ratings, sum(g.overall) as rating_sum, count(*) filter (where g.overall >= 4) as satisfied
                from evaluation g where g.event_id = c.id) v
            %s""";

    private static final String WHOLE_EVENT = "left join (select event_id, sum(attendances) as present from ("
            + SummedUp.of("counted", "d.role = 'DELEGATE'") + ") one group by event_id) w on w.event_id = c.id";
}
