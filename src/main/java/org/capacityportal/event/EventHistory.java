package org.capacityportal.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.capacityportal.city.Cities;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the history of what an event names in other tables: its programme, partners, donors, invitees, topics and audiences. */
@Component
class EventHistory {

    /** What an event names, as text; null where there is nothing. Names as in every history: in English. */
    record Names(
            @Nullable String programme,
            @Nullable String organisers,
            @Nullable String hosts,
            @Nullable String donors,
            @Nullable String invitees,
            @Nullable String topic,
            @Nullable String audience) {}

    private static final String PARTNER = "translated(p.name, p.name_translations, :language)";

    private final JdbcClient jdbc;
    private final AuditLog log;

    EventHistory(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    Names names(long eventId) {
        return jdbc.sql("""
                        select (select translated(p.title, p.title_translations, :language) from event e
                                join programme p on p.id = e.programme_id where e.id = :event) as programme,
                               (select string_agg(%1$s, '; ' order by p.id) from event_partner x
                                join partner p on p.id = x.partner_id where x.event_id = :event and x.capacity = 'ORGANISER') as organisers,
                               (select string_agg(%1$s, '; ' order by p.id) from event_partner x
                                join partner p on p.id = x.partner_id where x.event_id = :event and x.capacity = 'HOST') as hosts,
                               (select string_agg(concat_ws(' ', %1$s, f.share_percent || '%%', f.amount, f.currency), '; ' order by p.id)
                                from event_funding f join partner p on p.id = f.donor_id where f.event_id = :event) as donors,
                               (select string_agg(coalesce(%2$s, %3$s), '; ' order by c.id, r.id) from event_invitee i
                                left join city c on c.id = i.city_id left join region r on r.id = i.region_id
                                where i.event_id = :event) as invitees,
                               (select string_agg(topic, ', ' order by topic) from event_topic where event_id = :event) as topic,
                               (select string_agg(audience, ', ' order by audience) from event_audience where event_id = :event) as audience""".formatted(PARTNER, Cities.name("c"), Cities.name("r")))
                .param("event", eventId)
                .param("language", Language.EN.tag())
                .query(Names.class)
                .single();
    }

    void recordChanges(Event event, Names before) {
        Names after = names(event.id());
        Map<String, String[]> changes = new LinkedHashMap<>();
        put(changes, "programme", before.programme(), after.programme());
        put(changes, "organisers", before.organisers(), after.organisers());
        put(changes, "hosts", before.hosts(), after.hosts());
        put(changes, "donors", before.donors(), after.donors());
        put(changes, "invitees", before.invitees(), after.invitees());
        put(changes, "topic", before.topic(), after.topic());
        put(changes, "audience", before.audience(), after.audience());
        if (!changes.isEmpty()) {
            log.record(
                    new Tracked.Page("event", event.id()), "event", event.id(), "CHANGED", event.auditLabel(), changes);
        }
    }

    private static void put(Map<String, String[]> changes, String field, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            changes.put(field, new String[] {was == null ? "" : was, is == null ? "" : is});
        }
    }
}
