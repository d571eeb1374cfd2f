package org.capacityportal.delegation.evaluation;

/**
 * A question of the coordinator's own, in the reader's language where it was translated.
 *
 * @param language that the text is in
 */
record Question(long id, QuestionKind kind, String text, String language) {}
