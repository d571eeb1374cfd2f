package org.capacityportal.platform;

/**
 * What an edit form carries beside its fields, so that two people who edit one record lose nothing.
 *
 * @param version the version of the record when the form was opened
 * @param base the fields as they were then, as JSON
 */
public record EditState(int version, String base) {}
