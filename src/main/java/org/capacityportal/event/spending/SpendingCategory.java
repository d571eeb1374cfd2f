package org.capacityportal.event.spending;

/** What money was spent on. Worded by the messages {@code spending.category.<CONSTANT>}. */
enum SpendingCategory {
    /** Trainers, experts, materials, rooms. */
    INSTRUCTION,
    /** Board and lodging of those who take part, allowances, exam fees. */
    PARTICIPANTS,
    TRAVEL,
    OTHER
}
