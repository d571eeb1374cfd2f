package org.capacityportal.event.spending;

import org.springframework.data.jpa.repository.JpaRepository;

interface SpendingRepository extends JpaRepository<Spending, Long> {}
