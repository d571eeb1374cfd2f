package org.capacityportal.participant;

/**
 * A person found by name.
 *
 * @param about position and organisation at the last event that the viewer may count, which tell namesakes apart; may be
 *     empty
 */
public record PersonFound(long id, String name, String about) {}
