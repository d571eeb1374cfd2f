package org.capacityportal.programme.results;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResultRepository extends JpaRepository<Result, Long> {

    Optional<Result> findByIdAndProgrammeId(long id, long programmeId);
}
