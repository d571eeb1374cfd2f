package org.capacityportal.participant;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.access.Viewer;
import org.capacityportal.participant.matching.Candidates;
import org.capacityportal.participant.matching.Person;
import org.capacityportal.platform.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that nobody is put on record twice without being asked about. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@ForCoordinators
class Namesakes {

    private static final int MOST_SHOWN = 5;

    private final Candidates candidates;
    private final JdbcClient jdbc;
    private final CurrentViewer viewer;

    Namesakes(Candidates candidates, JdbcClient jdbc, CurrentViewer viewer) {
        this.candidates = candidates;
        this.jdbc = jdbc;
        this.viewer = viewer;
    }

    /**
     * Waits for whoever is entering somebody of that name, then looks who on record it may be.
     *
     * @throws PossiblySamePersonException where there is somebody whom the answer does not exclude
     */
    void requireNew(Person person, NewPerson answer) {
        candidates.awaitOthersTyping(person);
        List<Long> ids = candidates.of(person).stream()
                .map(Candidates.Match::id)
                .limit(MOST_SHOWN)
                .toList();
        List<Namesake> namesakes = ids.isEmpty() ? List.of() : read(ids);
        if (!answer.covers(namesakes)) {
            throw new PossiblySamePersonException(namesakes);
        }
    }

    private List<Namesake> read(List<Long> ids) {
        Viewer reader = viewer.get();
        return jdbc.sql("""
                        select pt.id, %1$s as name, (%2$s) as position, (%3$s) as organisation, (%4$s) as city,
                               (select count(distinct e.id) from %5$s) as events, (select max(e.ends_on) from %5$s) as last_event
                        from unnest(:ids) with ordinality as wanted (id, place)
                        join participant pt on pt.id = wanted.id
                        order by wanted.place""".formatted(
                                Participants.fullName("pt"),
                                Participants.last("p.position", reader),
                                Participants.last("p.organisation", reader),
                                Participants.last(Participants.placeName(), reader),
                                PeopleScope.participations(reader)))
                .params(reader.sqlParameters())
                .param("language", Language.current().tag())
                .param("ids", ids.toArray(Long[]::new))
                .query(Namesake.class)
                .list();
    }
}
