package org.capacityportal.event.agenda;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface AgendaSessionRepository extends JpaRepository<AgendaSession, Long> {

    List<AgendaSession> findByEventId(long eventId);
}
