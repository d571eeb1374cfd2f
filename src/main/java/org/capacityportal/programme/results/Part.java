package org.capacityportal.programme.results;

/**
 * A part of an indicator that is told apart.
 *
 * @param category {@code SEX:WOMAN}, {@code REGION:7}
 * @param name in the reader's language
 */
record Part(String category, Dimension dimension, String name) {}
