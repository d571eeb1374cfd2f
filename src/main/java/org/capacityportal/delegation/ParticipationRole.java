package org.capacityportal.delegation;

/** In which part somebody is at an event. Only delegates are counted as participants. */
enum ParticipationRole {
    DELEGATE,
    EXPERT,
    SPEAKER,
    TRAINER,
    ORGANISER,
    OBSERVER
}
