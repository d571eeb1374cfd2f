package org.capacityportal.delegation.evaluation;

/** A ballot by its secret: in which event, and whether it was answered. */
record Ballot(long eventId, boolean used) {}
