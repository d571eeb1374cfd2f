package org.capacityportal.programme.classification;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClassificationRepository extends JpaRepository<ProgrammeClassification, Long> {}
