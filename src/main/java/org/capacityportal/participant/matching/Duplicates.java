package org.capacityportal.participant.matching;

import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of people who may be one: those to decide on, and those of whom somebody said that they are two people. */
@Service
@Transactional
@ForCoordinators
public class Duplicates {

    private static final String ON_RECORD = "join participant one on one.id = d.one_id and one.deleted_at is null"
            + " join participant other on other.id = d.other_id and other.deleted_at is null";
    private static final String OPEN =
            "not exists (select 1 from different_people x where x.one_id = d.one_id and x.other_id = d.other_id)";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final CurrentViewer viewer;

    Duplicates(JdbcClient jdbc, Listing listing, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.viewer = viewer;
    }

    /** How many pairs wait for a decision. */
    @Transactional(readOnly = true)
    public long open() {
        return jdbc.sql("select count(*) from duplicate_pair d " + ON_RECORD + " where " + OPEN)
                .query(Long.class)
                .single();
    }

    /** The pairs that wait for a decision, the likeliest first. */
    @Transactional(readOnly = true)
    public ListPage<DuplicatePair> open(ListRequest wanted) {
        return list("duplicate_pair d", "d.certain", new Conditions().and(OPEN), "-d.certain::int, -d.score", wanted);
    }

    /** The pairs of whom somebody said that they are two people, the latest decision first. */
    @Transactional(readOnly = true)
    public ListPage<DuplicatePair> different(ListRequest wanted) {
        return list("different_people d", "false", new Conditions(), "-extract(epoch from d.decided_at)", wanted);
    }

    /** How many changes of people are still to be compared with the others. */
    @Transactional(readOnly = true)
    public long toCompare() {
        return jdbc.sql("select count(*) from participant_to_compare")
                .query(Long.class)
                .single();
    }

    /** Remembers that these are two people; they are not offered as one again. */
    public void areDifferent(long one, long other) {
        requireTwo(one, other);
        jdbc.sql("""
                        insert into different_people (one_id, other_id, decided_by)
                        values (least(:one, :other), greatest(:one, :other), :viewer) on conflict do nothing""")
                .param("one", one)
                .param("other", other)
                .param("viewer", viewer.get().id())
                .update();
    }

    /** Takes back that these are two people. */
    public void mayBeOne(long one, long other) {
        requireTwo(one, other);
        jdbc.sql(
                        "delete from different_people where one_id = least(:one, :other) and other_id = greatest(:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
    }

    /** Whether somebody said that these are two people. */
    @Transactional(readOnly = true)
    public boolean saidToBeDifferent(long one, long other) {
        return jdbc.sql("""
                        select exists (select 1 from different_people
                        where one_id = least(:one, :other) and other_id = greatest(:one, :other))""")
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private void requireTwo(long one, long other) {
        long found = jdbc.sql("select count(*) from participant where id in (?, ?) and deleted_at is null")
                .params(one, other)
                .query(Long.class)
                .single();
        if (found != 2) {
            throw new NotFoundException("pair of participants", one + ", " + other);
        }
    }

    private ListPage<DuplicatePair> list(
            String table, String certain, Conditions conditions, String order, ListRequest wanted) {
        String place = "coalesce(%s, %s)".formatted(Cities.name("c"), Cities.name("r"));
        return listing.read(
                DuplicatePair.class,
                """
                d.one_id, %1$s as one_name, one.email as one_email, (%3$s) as one_city, (%5$s) as one_events,
                d.other_id, %2$s as other_name, other.email as other_email, (%4$s) as other_city, (%6$s) as other_events,
                %7$s as certain""".formatted(
                                name("one"),
                                name("other"),
                                last(place, "one"),
                                last(place, "other"),
                                events("one"),
                                events("other"),
                                certain),
                table + " " + ON_RECORD,
                conditions.bind("language", Language.current().tag()),
                new Sorting("d.one_id, d.other_id").by("likeness", order),
                new ListRequest(wanted.page(), null));
    }

    private static String name(String alias) {
        return "concat_ws(' ', %1$s.family_name, %1$s.given_name, %1$s.patronymic)".formatted(alias);
    }

    private static String last(String expression, String alias) {
        return """
               select %s from participation p join event e on e.id = p.event_id
               left join city c on c.id = p.city_id left join region r on r.id = p.region_id
               where p.participant_id = %s.id and p.deleted_at is null and e.deleted_at is null
               order by e.ends_on desc, p.id desc limit 1""".formatted(expression, alias);
    }

    private static String events(String alias) {
        return """
               select count(distinct p.event_id) from participation p join event e on e.id = p.event_id
               where p.participant_id = %s.id and p.deleted_at is null and e.deleted_at is null""".formatted(alias);
    }
}
