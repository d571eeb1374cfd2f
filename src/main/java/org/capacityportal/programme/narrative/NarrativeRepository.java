package org.capacityportal.programme.narrative;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface NarrativeRepository extends JpaRepository<Narrative, Long> {

    Optional<Narrative> findByIdAndProgrammeId(long id, long programmeId);
}
