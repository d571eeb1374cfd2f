package org.capacityportal.report.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.delegation.summary.SummedUp;
import org.capacityportal.event.EventScope;
import org.capacityportal.platform.Language;
import org.capacityportal.programme.ProgrammeScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what whoever enters data should do now, in the events of their scope. One statement per list, each over a limited
 * number of events, so that the page is as fast after ten years as on the first day.
 */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class WhatToDo {

    /** Events that ended longer ago than the last so many are not searched for gaps. */
    private static final int EVENTS_SEARCHED = 60;

    private static final String TITLE = "translated(e.title, e.title_translations, :language)";

    private final JdbcClient jdbc;
    private final CurrentViewer viewer;
    private final RecentChanges changes;
    private final Clock clock;

    WhatToDo(JdbcClient jdbc, CurrentViewer viewer, RecentChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.viewer = viewer;
        this.changes = changes;
        this.clock = clock;
    }

    Home now() {
        Viewer reader = viewer.get();
        LocalDate today = LocalDate.now(clock);
        return new Home(
                today,
                figures(reader, today),
                incomplete(reader),
                upcoming(reader, today),
                changes.latest(reader),
                overdue(reader, today),
                programmes(reader));
    }

    private Home.@Nullable Figures figures(Viewer reader, LocalDate today) {
        return jdbc.sql("""
                        with chosen as (
                            select extract(year from max(e.ends_on))::int as year from event e
                            where %1$s and e.ends_on <= make_date(extract(year from :today::date)::int, 12, 31)),
                        scope as materialized (
                            select e.id, e.status from event e, chosen
                            where %1$s and e.ends_on between make_date(chosen.year, 1, 1) and make_date(chosen.year, 12, 31)),
                        held as materialized (
                            select id from scope where status = 'COMPLETED'),
                        person as (
                            select distinct sex, unnest(people) as id from (%2$s) attended),
                        people as (
                            select count(*) as participants, count(*) filter (where sex = 'WOMAN') as women,
                                   count(*) filter (where sex = 'MAN') as men, count(*) filter (where sex is null) as sex_not_recorded
                            from person),
                        sums as (
                            select coalesce(sum(attendances), 0) as attendances,
                                   coalesce(sum(greatest(0, coalesce(reported, 0) - attendances)), 0) as unnamed
                            from (%3$s) event_sums),
                        results as (
                            select count(*) as outcomes, count(*) filter (where o.status = 'ACHIEVED') as achieved,
                                   count(*) filter (where o.status = 'IN_PROGRESS') as in_progress,
                                   count(*) filter (where o.status = 'COMMITTED') as committed,
                                   count(*) filter (where o.status in ('COMMITTED', 'IN_PROGRESS') and o.due_on < :today) as overdue
                            from outcome o
                            where o.deleted_at is null and o.event_id in (select id from held))
                        select chosen.year,
                               (select count(*) from held) as completed,
                               (select count(*) from scope where status <> 'CANCELLED') as planned,
                               people.participants, sums.attendances, people.women, people.men, people.sex_not_recorded,
                               sums.unnamed, results.*
                        from chosen, people, sums, results where chosen.year is not null""".formatted(
                                EventScope.condition("e", reader),
                                SummedUp.NOW.participations("held", "d.sex, d.people", "d.role = 'DELEGATE'"),
                                SummedUp.NOW.events("held")))
                .params(reader.sqlParameters())
                .param("today", today)
                .query(Home.Figures.class)
                .optional()
                .orElse(null);
    }

    private List<Home.IncompleteEvent> incomplete(Viewer reader) {
        return jdbc.sql("""
                        with recent as materialized (
                            select e.id, %2$s as title, e.starts_on, e.ends_on from event e
                            where e.status = 'COMPLETED' and %1$s
                            order by e.ends_on desc, e.id desc limit :searched),
                        place as (
                            select event_id, city_id, region_id from (%3$s) attended
                            union
                            select event_id, city_id, region_id from head_count
                            where num_nonnulls(city_id, region_id) = 1 and total > 0 and event_id in (select id from recent)),
                        lacking as (
                            select p.event_id, count(*) as places from place p
                            where not exists (
                                select 1 from outcome o
                                where o.event_id = p.event_id and o.deleted_at is null
                                  and o.city_id is not distinct from p.city_id
                                  and o.region_id is not distinct from p.region_id)
                            group by 1),
                        facts as (
                            select r.*, coalesce(n.attendances, 0) as named, coalesce(n.reported, 0) as reported,
                                   coalesce(n.attendance_sheet, false) as sheet, coalesce(n.delegations, 0) as delegations,
                                   coalesce(l.places, 0) as without_outcome
                            from recent r
                            left join (%4$s) n on n.event_id = r.id
                            left join lacking l on l.event_id = r.id)
                        select id, title, starts_on, ends_on, greatest(named, reported) as people, named, sheet,
                               greatest(0, reported - named) as unnamed, delegations, without_outcome
                        from facts
                        where reported > named or named = 0 or not sheet or without_outcome > 0
                        order by ends_on desc, id desc limit :lines""".formatted(
                                EventScope.condition("e", reader),
                                TITLE,
                                SummedUp.NOW.participations("recent", "d.city_id, d.region_id", "d.role = 'DELEGATE'"),
                                SummedUp.NOW.events("recent")))
                .params(reader.sqlParameters())
                .param("language", Language.current().tag())
                .param("searched", EVENTS_SEARCHED)
                .param("lines", Home.LINES)
                .query(Home.IncompleteEvent.class)
                .list();
    }

    private List<Home.UpcomingEvent> upcoming(Viewer reader, LocalDate today) {
        String columns = "e.id, %s as title, e.starts_on, e.ends_on, e.status, e.city_id, e.online".formatted(TITLE);
        String open = "e.status in ('PLANNED', 'CONFIRMED', 'POSTPONED') and " + EventScope.condition("e", reader);
        return jdbc.sql("""
                        with past as (
                            select %1$s, true as past from event e where %2$s and e.ends_on < :today
                            order by e.ends_on desc, e.id desc limit :few),
                        coming as (
                            select %1$s, false as past from event e where %2$s and e.ends_on >= :today
                            order by e.ends_on, e.id limit :lines),
                        facts as (
                            select u.*, %3$s as place,
                                (select count(*) from event_invitee i where i.event_id = u.id) as invited,
                                (select count(*) from event_invitee i where i.event_id = u.id and exists (
                                    select 1 from participation p
                                    where p.event_id = u.id and p.role = 'DELEGATE' and p.deleted_at is null
                                      and p.city_id is not distinct from i.city_id
                                      and p.region_id is not distinct from i.region_id)) as named,
                                exists (select 1 from agenda_session s where s.event_id = u.id) as agenda
                            from (select * from past union all select * from coming) u
                            left join city c on c.id = u.city_id)
                        select id, title, starts_on, ends_on, place, online, invited, named, past,
                               case when status = 'POSTPONED' then 'SET_DATES'
                                    when past then 'SAY_WHAT_BECAME'
                                    when city_id is null and not online then 'SET_PLACE'
                                    when invited = 0 then 'INVITE'
                                    when named < invited then 'NAME_DELEGATIONS'
                                    when not agenda then 'WRITE_AGENDA'
                                    when status = 'PLANNED' then 'CONFIRM'
                                    else 'NOTHING' end as next
                        from facts order by starts_on, id""".formatted(columns, open, Cities.name("c")))
                .params(reader.sqlParameters())
                .param("language", Language.current().tag())
                .param("today", today)
                .param("few", Home.LINES / 2)
                .param("lines", Home.LINES)
                .query(Home.UpcomingEvent.class)
                .list();
    }

    private List<Home.OverdueOutcome> overdue(Viewer reader, LocalDate today) {
        String scope = reader.role() == Role.ADMINISTRATOR
                ? "true"
                : "(o.event_id is null and o.created_by = :viewerId or exists (select 1 from event e where e.id = o.event_id and "
                        + EventScope.condition("e", reader) + "))";
        return jdbc.sql("""
                        select o.id, translated(o.title, o.title_translations, :language) as title,
                               coalesce(%2$s, %3$s) as place, o.due_on, :today::date - o.due_on as days_late
                        from outcome o left join city c on c.id = o.city_id left join region r on r.id = o.region_id
                        where o.deleted_at is null and o.status in ('COMMITTED', 'IN_PROGRESS') and o.due_on < :today
                          and %1$s
                        order by o.due_on, o.id limit :lines""".formatted(scope, Cities.name("c"), Cities.name("r")))
                .params(reader.sqlParameters())
                .param("language", Language.current().tag())
                .param("today", today)
                .param("lines", Home.LINES)
                .query(Home.OverdueOutcome.class)
                .list();
    }

    private boolean programmes(Viewer reader) {
        return jdbc.sql("select exists (select 1 from programme pr where " + ProgrammeScope.condition("pr", reader)
                        + ")")
                .params(reader.sqlParameters())
                .query(Boolean.class)
                .single();
    }
}
