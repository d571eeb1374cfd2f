package org.capacityportal.exchange.importing;

import java.util.List;
import java.util.UUID;
import org.capacityportal.participant.matching.Likenesses;
import org.capacityportal.participant.matching.ListCandidates;
import org.capacityportal.participant.matching.Person;

/**
 * A row of somebody, as it is compared with who is on record and with the rows above.
 *
 * @param fingerprint the same for rows that say the same
 * @param likenesses the person, prepared for being compared
 * @param keys under which rows about the same person, and people on record, are found
 */
record ComparedRow(int number, String role, UUID fingerprint, Person person, Likenesses likenesses, List<String> keys)
        implements ListCandidates.Listed {}
