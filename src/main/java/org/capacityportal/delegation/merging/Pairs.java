package org.capacityportal.delegation.merging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.Viewer;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventScope;
import org.capacityportal.participant.Participants;
import org.capacityportal.participant.Sex;
import org.capacityportal.participant.matching.Duplicates;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads two people who may be one side by side, and the merges done so far. */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class Pairs {

    private static final int MOST_EVENTS = 100;

    private final JdbcClient jdbc;
    private final Listing listing;
    private final Duplicates duplicates;
    private final CurrentViewer viewer;

    Pairs(JdbcClient jdbc, Listing listing, Duplicates duplicates, CurrentViewer viewer) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.duplicates = duplicates;
        this.viewer = viewer;
    }

    /** A merge in the list of merges; undone ones are left out. */
    record Merged(
            long id,
            long keptId,
            String keptName,
            String goneName,
            @Nullable String mergedBy,
            Instant mergedAt) {}

    /** @throws NotFoundException where one of them is not on record, or both are the same */
    PairToMerge of(long one, long other) {
        if (one == other) {
            throw new NotFoundException("pair of participants", one);
        }
        return PairToMerge.proposed(person(one), person(other), duplicates.saidToBeDifferent(one, other));
    }

    /** What was merged and not undone, the latest first. */
    ListPage<Merged> merged(ListRequest wanted) {
        return listing.read(
                Merged.class,
                "m.id, m.kept_id, %s as kept_name, %s as gone_name, u.name as merged_by, m.merged_at"
                        .formatted(Participants.fullName("kept"), Participants.fullName("gone")),
                "person_merge m join participant kept on kept.id = m.kept_id join participant gone on gone.id = m.gone_id"
                        + " left join portal_user u on u.id = m.merged_by",
                new Conditions().and("m.undone_at is null"),
                new Sorting("m.id desc").by("latest", "-extract(epoch from m.merged_at)"),
                new ListRequest(wanted.page(), null));
    }

    private PersonToMerge person(long id) {
        List<PersonToMerge.At> events = events(id);
        long all = jdbc.sql("""
                        select count(*) from participation p join event e on e.id = p.event_id
                        where p.participant_id = ? and p.deleted_at is null and e.deleted_at is null""").param(id).query(Long.class).single();
        return jdbc.sql("""
                        select pt.id, pt.version, %s as name, pt.family_name, pt.given_name, pt.patronymic, pt.latin_name,
                               pt.sex, pt.email, pt.phone, pt.shared_with_donors, pt.consent_on, pt.note
                        from participant pt where pt.id = ? and pt.deleted_at is null""".formatted(Participants.fullName("pt")))
                .param(id)
                .query((row, number) -> new PersonToMerge(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("family_name"),
                        row.getString("given_name"),
                        row.getString("patronymic"),
                        row.getString("latin_name"),
                        row.getString("sex") == null ? null : Sex.valueOf(row.getString("sex")),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getBoolean("shared_with_donors"),
                        row.getObject("consent_on", LocalDate.class),
                        row.getString("note"),
                        events,
                        all - events.size()))
                .optional()
                .orElseThrow(() -> new NotFoundException("participant", id));
    }

    private List<PersonToMerge.At> events(long id) {
        Viewer reader = viewer.get();
        return jdbc.sql("""
                        select e.id as event_id, translated(e.title, e.title_translations, :language) as title,
                               e.starts_on, e.ends_on, p.role, coalesce(%s, %s) as place, p.position
                        from participation p
                        join event e on e.id = p.event_id
                        left join city c on c.id = p.city_id
                        left join region r on r.id = p.region_id
                        where p.participant_id = :person and p.deleted_at is null and %s
                        order by e.ends_on desc, p.id desc limit %d""".formatted(
                                Cities.name("c"), Cities.name("r"), EventScope.condition("e", reader), MOST_EVENTS))
                .param("person", id)
                .param("language", Language.current().tag())
                .params(reader.sqlParameters())
                .query(PersonToMerge.At.class)
                .list();
    }
}
