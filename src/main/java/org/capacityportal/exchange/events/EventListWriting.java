package org.capacityportal.exchange.events;

import java.lang.Character.UnicodeScript;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.delegation.ReportedCounts;
import org.capacityportal.delegation.ReportedCounts.Count;
import org.capacityportal.event.EventStatus;
import org.capacityportal.event.EventType;
import org.capacityportal.event.NewEvent;
import org.capacityportal.event.NewEvents;
import org.capacityportal.event.Topic;
import org.capacityportal.exchange.events.PlannedRow.Kind;
import org.capacityportal.exchange.reading.ListedEvent;
import org.capacityportal.platform.InUseException;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes lists of events, whole or not at all, and takes back what they wrote. */
@Service
@Transactional
@ForCoordinators
class EventListWriting {

    private static final Pattern RUSSIAN = Pattern.compile("(?iu)[ыэёъ]");
    private static final Pattern POLISH = Pattern.compile("(?iu)[ąćęłńóśźż]");

    private final EventListUploads lists;
    private final NewEvents events;
    private final ReportedCounts counts;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventListWriting(
            EventListUploads lists,
            NewEvents events,
            ReportedCounts counts,
            CurrentViewer viewer,
            JdbcClient jdbc,
            Clock clock) {
        this.lists = lists;
        this.events = events;
        this.counts = counts;
        this.viewer = viewer;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many events and head counts were written. */
    record Totals(int events, int counts) {}

    private record Written(
            long eventId,
            @Nullable Long cityId,
            @Nullable Long regionId,
            int total,
            @Nullable Integer women,
            @Nullable Integer men,
            boolean invited) {

        Count count() {
            return new Count(eventId, cityId, regionId, total, women, men);
        }
    }

    /**
     * Takes over every row that can be.
     *
     * @return false where that was done already
     */
    public boolean write(long programmeId, long listId) {
        EventList list = lists.list(programmeId, listId);
        boolean waited = jdbc.sql("""
                        update event_list set state = 'WRITTEN', written_by = ?, written_at = ? where id = ? and state = 'CHECK'""")
                        .params(viewer.get().id(), OffsetDateTime.now(clock), listId)
                        .update()
                == 1;
        if (!waited) {
            return false;
        }
        // Two lists for one programme find each other's events.
        jdbc.sql("select id from programme where id = ? for update")
                .param(programmeId)
                .query(Long.class)
                .single();
        Map<String, List<PlannedRow>> together = new LinkedHashMap<>();
        for (PlannedRow row : lists.rows(list)) {
            if (row.kind() == Kind.NEW || row.kind() == Kind.COUNT) {
                together.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row);
            }
        }
        together.values().forEach(rows -> write(list, rows));
        return true;
    }

    /** The rows about one event. */
    private void write(EventList list, List<PlannedRow> rows) {
        Long known = rows.get(0).eventId();
        long eventId = known != null ? known : add(list, rows);
        for (PlannedRow row : rows) {
            Integer total = row.event().reported();
            if (total != null) {
                PlannedRow.Delegation of = row.delegation();
                Count count = new Count(
                        eventId,
                        of.cityId(),
                        of.regionId(),
                        total,
                        row.event().women(),
                        row.event().men());
                remember(list.id(), count, counts.report(count));
            }
        }
    }

    private long add(EventList list, List<PlannedRow> rows) {
        ListedEvent first = rows.get(0).event();
        Set<Long> cities = new HashSet<>();
        Set<Long> regions = new HashSet<>();
        for (PlannedRow row : rows) {
            if (row.delegation().cityId() != null) {
                cities.add(row.delegation().cityId());
            } else if (row.delegation().regionId() != null) {
                regions.add(row.delegation().regionId());
            }
        }
        LocalDate ends = Objects.requireNonNull(first.endsOn());
        EventStatus usual = ends.isBefore(LocalDate.now(clock)) ? EventStatus.COMPLETED : EventStatus.PLANNED;
        Set<Topic> topics = new HashSet<>();
        rows.forEach(row -> topics.addAll(row.topics()));
        String title = Objects.requireNonNull(first.title());
        long id = events.add(new NewEvent(
                language(title),
                title,
                first.type() == null ? EventType.OTHER : EventType.valueOf(first.type()),
                first.status() == null ? usual : EventStatus.valueOf(first.status()),
                Objects.requireNonNull(first.startsOn()),
                ends,
                first.online(),
                rows.get(0).cityId(),
                list.programmeId(),
                topics,
                cities,
                regions));
        jdbc.sql("insert into event_list_event (list_id, event_id) values (?, ?)")
                .params(list.id(), id)
                .update();
        return id;
    }

    private void remember(long listId, Count count, boolean invited) {
        jdbc.sql("""
                        insert into event_list_count (list_id, event_id, city_id, region_id, total, women, men, invited)
                        values (:list, :event, :city, :region, :total, :women, :men, :invited)""")
                .param("list", listId)
                .param("event", count.eventId())
                .param("city", count.cityId(), Types.BIGINT)
                .param("region", count.regionId(), Types.BIGINT)
                .param("total", count.total())
                .param("women", count.women(), Types.INTEGER)
                .param("men", count.men(), Types.INTEGER)
                .param("invited", invited)
                .update();
    }

    /**
     * Takes back all that a list wrote.
     *
     * @return false where it was taken back already, or never taken over
     * @throws InUseException where something of it was changed since, or other records rest on it
     */
    public boolean undo(long programmeId, long listId) {
        lists.list(programmeId, listId);
        boolean written = jdbc.sql("update event_list set state = 'UNDONE' where id = ? and state = 'WRITTEN'")
                        .param(listId)
                        .update()
                == 1;
        if (!written) {
            return false;
        }
        List<Written> all = jdbc.sql(
                        "select * from event_list_count where list_id = ? order by event_id, city_id, region_id")
                .param(listId)
                .query(Written.class)
                .list();
        for (Written one : all) {
            if (!counts.takeBack(one.count(), one.invited())) {
                throw new InUseException("event.error.inUse", title(one.eventId()));
            }
        }
        jdbc.sql("select event_id from event_list_event where list_id = ? order by event_id")
                .param(listId)
                .query(Long.class)
                .list()
                .forEach(events::takeBack);
        return true;
    }

    @Transactional(readOnly = true)
    public Totals written(long listId) {
        return jdbc.sql("""
                        select (select count(*) from event_list_event where list_id = :list) as events,
                               (select count(*) from event_list_count where list_id = :list) as counts""").param("list", listId).query(Totals.class).single();
    }

    private String title(long eventId) {
        return jdbc.sql("select title from event where id = ?")
                .param(eventId)
                .query(String.class)
                .single();
    }

    /** Which language a title is in, by its letters. */
    private static Language language(String title) {
        boolean cyrillic = title.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.CYRILLIC);
        if (cyrillic) {
            return RUSSIAN.matcher(title).find() ? Language.RU : Language.UK;
        }
        return POLISH.matcher(title).find() ? Language.PL : Language.EN;
    }
}
