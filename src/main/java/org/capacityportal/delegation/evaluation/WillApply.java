package org.capacityportal.delegation.evaluation;

/** Whether somebody will apply what they learnt. */
enum WillApply {
    YES,
    PARTLY,
    NO
}
