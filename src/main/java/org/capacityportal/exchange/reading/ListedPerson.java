package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.util.Map;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of somebody, as far as it can be read without asking what is on record. Null is what the row does not
 * say.
 *
 * @param name null where none is given or it cannot be one
 * @param city as written; which one it is, the record of cities tells
 * @param region as written
 * @param email one or several addresses, {@code ", "} between them
 * @param phone one or several numbers, {@code ", "} between them
 * @param role one of the names of {@code ParticipationRole}; null: a delegate
 * @param track as written
 * @param attendance by day whether the person was there; days without a mark are not in it
 */
public record ListedPerson(
        @Nullable PersonName name,
        @Nullable String latinName,
        @Nullable Sex sex,
        @Nullable String city,
        @Nullable String region,
        @Nullable String organisation,
        @Nullable String position,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String role,
        @Nullable String track,
        Map<LocalDate, Boolean> attendance,
        @Nullable LocalDate consentOn) {}
