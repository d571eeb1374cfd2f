package org.capacityportal.delegation.history;

import java.util.List;

/**
 * The people trained for a city, as many as a first look needs.
 *
 * @param total how many there are altogether
 * @param sort the key they are sorted by
 */
record TrainedPeople(long cityId, List<TrainedPerson> rows, long total, String sort) {}
