package org.capacityportal.platform;

/**
 * One choice of a select or a look-up while typing.
 *
 * @param value what the field gets
 * @param text what the reader sees, in their language
 */
public record Option(String value, String text) {}
