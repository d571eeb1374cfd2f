package org.capacityportal.delegation.merging;

import java.util.List;
import java.util.Map;
import org.capacityportal.audit.AuditLog;
import org.capacityportal.audit.Tracked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the participations of one person to another, and back. Where both were at one event in one role, the two
 * participations become one: days are united, the better exam result stays with its details, certificates stay valid and
 * move, what the one does not say is taken from the other. The participation that goes is marked deleted and stays with its
 * person.
 */
@Component
class MovedParticipations {

    /** Participations {@code k} of the person who stays with {@code g} of the one who goes, at one event in one role. */
    private static final String BOTH = """
            k.participant_id = :kept and g.participant_id = :gone and k.event_id = g.event_id and k.role = g.role
            and k.deleted_at is null and g.deleted_at is null""";

    private final JdbcClient jdbc;
    private final AuditLog log;

    MovedParticipations(JdbcClient jdbc, AuditLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The participations that moving touches, deleted ones too. */
    Long[] touched(long kept, long gone) {
        return jdbc.sql("""
                        select id from participation where participant_id = :gone
                        union select k.id from participation k join participation g on %s""".formatted(BOTH))
                .param("kept", kept)
                .param("gone", gone)
                .query(Long.class)
                .list()
                .toArray(Long[]::new);
    }

    /** All that is on record of these participations, as JSON. */
    String image(Long[] ids) {
        return json(
                "select jsonb_agg(to_jsonb(p) - 'version' order by p.id) from participation p where p.id = any (:ids)",
                ids);
    }

    /** The days of these participations, each with the marks in its sessions, as JSON. */
    String attendance(Long[] ids) {
        return json("""
                        select jsonb_agg(to_jsonb(a) || jsonb_build_object('sessions', (
                            select coalesce(jsonb_object_agg(s.session_id, s.mark), '{}') from session_attendance s
                            where s.participation_id = a.participation_id and s.day = a.day)) order by a.participation_id, a.day)
                        from attendance a where a.participation_id = any (:ids)""", ids);
    }

    /** On which of these participations each certificate hangs, as JSON. */
    String certificates(Long[] ids) {
        return json("""
                        select jsonb_agg(jsonb_build_object('id', c.id, 'participation_id', c.participation_id) order by c.id)
                        from certificate c where c.participation_id = any (:ids)""", ids);
    }

    void move(long kept, long gone) {
        Map<String, Object> people = Map.of("kept", kept, "gone", gone);
        // A number of an exam's certificate goes over to the other participation before its own is marked deleted.
        jdbc.sql("set constraints participation_exam_certificate_once deferred").update();
        jdbc.sql("""
                        update certificate c set participation_id = k.id
                        from participation k join participation g on %s where c.participation_id = g.id""".formatted(BOTH)).params(people).update();
        jdbc.sql("""
                        update participation g set participant_id = :kept, version = g.version + 1
                        where g.participant_id = :gone and not exists (select 1 from participation k where %s)""".formatted(BOTH)).params(people).update();
        unite(people);
        jdbc.sql("""
                        update participation one
                        set organisation = coalesce(k.organisation, g.organisation),
                            position = coalesce(k.position, g.position),
                            track_id = coalesce(k.track_id, g.track_id),
                            absent = k.absent and g.absent,
                            exam_result = best.exam_result, exam_taken_on = best.exam_taken_on,
                            exam_score = best.exam_score, exam_certificate = best.exam_certificate,
                            exam_valid_until = best.exam_valid_until, exam_body_id = best.exam_body_id,
                            ballot_dealt = k.ballot_dealt or g.ballot_dealt,
                            version = k.version + 1
                        from participation k join participation g on %s
                        cross join lateral (
                            select e.* from participation e where e.id in (g.id, k.id)
                            order by array_position(array['PASSED', 'FAILED', 'ENTERED'], e.exam_result),
                                     num_nonnulls(e.exam_taken_on, e.exam_score, e.exam_certificate, e.exam_valid_until) desc,
                                     e.id = g.id
                            limit 1) best
                        where one.id = k.id""".formatted(BOTH)).params(people).update();
        jdbc.sql("""
                        update participation g set deleted_at = now(), version = g.version + 1
                        from participation k where %s""".formatted(BOTH)).params(people).update();
    }

    /**
     * Unites the days and the marks in sessions: present counts for more than excused, and that for more than absent. The days
     * are read before the sessions are written, which would change them.
     */
    private void unite(Map<String, Object> people) {
        String days =
                jdbc.sql("""
                        select coalesce(jsonb_agg(united), '[]')::text
                        from (select k.id as participation_id, k.event_id, a.day, bool_or(a.present) as present,
                                     bool_or(a.excused) and not bool_or(a.present) as excused
                              from participation k join participation g on %s
                              join attendance a on a.participation_id in (k.id, g.id)
                              group by k.id, k.event_id, a.day) as united""".formatted(BOTH)).params(people).query(String.class).single();
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark)
                        select k.id, s.session_id, s.event_id, s.day, s.mark
                        from participation k join participation g on %s join session_attendance s on s.participation_id = g.id
                        on conflict (participation_id, session_id) do update
                        set mark = case when 'PRESENT' in (session_attendance.mark, excluded.mark) then 'PRESENT'
                                        when 'EXCUSED' in (session_attendance.mark, excluded.mark) then 'EXCUSED'
                                        else 'ABSENT' end""".formatted(BOTH)).params(people).update();
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present, excused)
                        select participation_id, event_id, day, present, excused
                        from jsonb_populate_recordset(null::attendance, :days::jsonb)
                        on conflict (participation_id, day) do update set present = excluded.present, excused = excluded.excused""").param("days", days).update();
    }

    /** Whether the participations and their days are still as the images say. */
    boolean areAsIn(String image, String attendance, Long[] ids) {
        boolean participations =
                jdbc.sql("""
                        select count(*) = 0 from jsonb_array_elements(:image::jsonb) was
                        left join participation p on p.id = (was ->> 'id')::bigint
                        where not coalesce(to_jsonb(p) @> was, false)""").param("image", image).query(Boolean.class).single();
        return participations
                && jdbc.sql("select :now::jsonb = :was::jsonb")
                        .param("now", attendance(ids))
                        .param("was", attendance)
                        .query(Boolean.class)
                        .single();
    }

    void putBack(String image, String attendance, Long[] ids) {
        jdbc.sql("""
                        update participation p
                        set participant_id = was.participant_id, organisation = was.organisation, position = was.position,
                            track_id = was.track_id, absent = was.absent, exam_result = was.exam_result,
                            exam_taken_on = was.exam_taken_on, exam_score = was.exam_score,
                            exam_certificate = was.exam_certificate, exam_valid_until = was.exam_valid_until,
                            exam_body_id = was.exam_body_id,
                            ballot_dealt = coalesce(was.ballot_dealt, p.ballot_dealt),
                            deleted_at = was.deleted_at, version = p.version + 1
                        from jsonb_populate_recordset(null::participation, :image::jsonb) was where was.id = p.id""").param("image", image).update();
        for (String table : List.of("session_attendance", "attendance")) {
            jdbc.sql("delete from " + table + " where participation_id = any (:ids)")
                    .param("ids", ids)
                    .update();
        }
        jdbc.sql("""
                        insert into attendance (participation_id, event_id, day, present, excused)
                        select participation_id, event_id, day, present, excused
                        from jsonb_populate_recordset(null::attendance, :was::jsonb)""").param("was", attendance).update();
        jdbc.sql("""
                        insert into session_attendance (participation_id, session_id, event_id, day, mark)
                        select was.participation_id, session.key::bigint, was.event_id, was.day, session.value
                        from jsonb_to_recordset(:was::jsonb) as was (participation_id bigint, event_id bigint, day date, sessions jsonb)
                        cross join jsonb_each_text(was.sessions) as session""").param("was", attendance).update();
    }

    /** Lets certificates hang again where they did; those issued since stay where they are. */
    void putBackCertificates(String image) {
        jdbc.sql("""
                        update certificate c set participation_id = was.participation_id
                        from jsonb_to_recordset(:image::jsonb) was (id bigint, participation_id bigint)
                        where c.id = was.id""").param("image", image).update();
    }

    /** The history of each event says that somebody on its list is somebody else by now. */
    void tell(Long[] ids, long person, String from, String to) {
        jdbc.sql("""
                        select id, event_id from participation
                        where id = any (:ids) and participant_id = :person and deleted_at is null order by id""")
                .param("ids", ids)
                .param("person", person)
                .query((row, number) -> new long[] {row.getLong("id"), row.getLong("event_id")})
                .list()
                .forEach(participation -> log.record(
                        new Tracked.Page("event", participation[1]),
                        "participation",
                        participation[0],
                        "CHANGED",
                        to,
                        Map.of("participant", new String[] {from, to})));
    }

    private String json(String query, Long[] ids) {
        return jdbc.sql("select coalesce((" + query + "), '[]')::text")
                .param("ids", ids)
                .query(String.class)
                .single();
    }
}
