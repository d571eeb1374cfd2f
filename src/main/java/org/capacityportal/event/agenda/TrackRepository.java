package org.capacityportal.event.agenda;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TrackRepository extends JpaRepository<Track, Long> {

    List<Track> findByEventIdOrderByPositionAscIdAsc(long eventId);
}
