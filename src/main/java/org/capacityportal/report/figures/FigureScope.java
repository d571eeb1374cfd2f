package org.capacityportal.report.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.programme.ProgrammeScope;
import org.capacityportal.report.content.Period;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of one subject in one period are counted from: the conditions that say what belongs to it. The tables
 * that they make, and that the queries of a report begin with, are {@link ScopeTables}.
 */
public final class FigureScope {

    private final Subject.Kind kind;
    private final long subjectId;
    private final Period period;
    private final Viewer viewer;
    private final LocalDate today;
    private final CountedEvents events;
    private final ScopeTables tables;
    private final Map<String, Object> parameters;
    private @Nullable KnownCounts known;

    FigureScope(
            Subject.Kind kind,
            long subjectId,
            Period period,
            Viewer viewer,
            LocalDate today,
            Function<FigureScope, CountedEvents> counting) {
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
        tables = new ScopeTables(this);
        events = counting.apply(this);
        parameters.putAll(events.parameters());
    }

    public Period period() {
        return period;
    }

    /** The events that the report tells of: for a city or region those it sent a delegation to. */
    CountedEvents events() {
        return events;
    }

    /** What was known to be counted when it was first asked; all statements of a report see one moment. */
    KnownCounts known(Function<FigureScope, KnownCounts> reading) {
        KnownCounts read = known;
        if (read == null) {
            read = reading.apply(this);
            known = read;
        }
        return read;
    }

    /** The same subject for the same reader in another period. */
    FigureScope during(Period other, Function<FigureScope, CountedEvents> counting) {
        return new FigureScope(kind, subjectId, other, viewer, today, counting);
    }

    /** What {@link #with} needs; a query adds its own. */
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

    /**
     * A statement that reads the scope's tables.
     *
     * @param sql begins with {@code select}, or with a comma and further tables
     */
    public String with(String sql) {
        return tables.before(sql);
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

    /** The condition that a row with a {@code role} tells of delegates, of the report's city or region. */
    public String delegate(String alias) {
        return alias + ".role = 'DELEGATE' and " + place(alias);
    }

    /** The condition on outcomes {@code o} of a city or region that they count without being of an event. */
    String withoutEvent() {
        return "o.event_id is null and o.agreed_on between :from and :to"
                + (withinScope() ? " and o.created_by = :viewerId" : "");
    }

    Subject.Kind kind() {
        return kind;
    }

    long subjectId() {
        return subjectId;
    }

    /** Whoever's scope says what is counted; null where everybody who may read the report reads the same figures. */
    @Nullable Long limitedTo() {
        return withinScope() ? viewer.id() : null;
    }
}
