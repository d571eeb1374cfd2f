package org.capacityportal.programme.results;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface IndicatorRepository extends JpaRepository<Indicator, Long> {

    Optional<Indicator> findByIdAndProgrammeId(long id, long programmeId);

    /** Those whose values are entered by hand. */
    List<Indicator> findByProgrammeIdAndFigureIsNull(long programmeId);
}
