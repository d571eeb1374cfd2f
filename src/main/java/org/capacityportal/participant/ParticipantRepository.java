package org.capacityportal.participant;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface ParticipantRepository extends JpaRepository<Participant, Long> {

    /** The person, whom nobody else can delete or put on a list until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select person from Participant person where person.id = :id")
    Optional<Participant> findAndHold(@Param("id") long id);
}
