package org.capacityportal.delegation.self;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of an event.
 *
 * @param place whom they represent there, in the reader's language; null for those who represent nobody
 */
public record ListedPerson(long participantId, @Nullable String place) {}
