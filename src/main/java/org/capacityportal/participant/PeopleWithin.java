package org.capacityportal.participant;

import java.util.Map;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds those who took part for a place, or in events that the viewer may count. Where they are few, they are gathered and
 * put in order; where they are many, the list is gone through in its order, since every so many people is one of them.
 * The planner of the database expects people of a city to be spread evenly over all names and takes the wrong way too often.
 */
@Component
class PeopleWithin {

    /** So many participations are gathered in the time that it takes to go through the names. */
    private static final int MOST_GATHERED = 10_000;

    private static final String ALL = "participant pt";

    private final JdbcClient jdbc;

    PeopleWithin(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param place a condition on a participation {@code p}; null: whatever the place
     * @param parameters of that condition
     */
    Reach reach(Viewer reader, @Nullable String place, Map<String, ?> parameters) {
        if (place == null && reader.coordinates()) {
            return Reach.all(ALL);
        }
        String took = "participation p where p.deleted_at is null and " + PeopleScope.own(reader)
                + (place == null ? "" : " and " + place);
        String kept = took + " and " + PeopleScope.KEPT_EVENT;
        if (few(took, reader, parameters)) {
            return Reach.where(ALL, "pt.id = any (array(select p.participant_id from " + kept + "))");
        }
        if (place == null && reader.role() == Role.DONOR) {
            // Asked for each person met: "exists" would gather all whom a donor ever funded first.
            return Reach.where(ALL, "(select true from " + kept + " and p.participant_id = pt.id limit 1)");
        }
        return new Reach(
                ALL,
                "exists (select 1 from " + kept + " and p.participant_id = pt.id)",
                "(select distinct p.participant_id from " + kept
                        + ") reached join participant pt on pt.id = reached.participant_id",
                "true");
    }

    private boolean few(String took, Viewer reader, Map<String, ?> parameters) {
        return jdbc.sql("select count(*) from (select 1 from " + took + " limit :most) some_of_them")
                        .params(new Conditions()
                                .and("true", reader.sqlParameters())
                                .and("true", parameters)
                                .parameters())
                        .param("most", MOST_GATHERED + 1)
                        .query(Long.class)
                        .single()
                <= MOST_GATHERED;
    }
}
