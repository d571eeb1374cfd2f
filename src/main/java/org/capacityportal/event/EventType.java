package org.capacityportal.event;

/** What kind of event it is; worded by the messages {@code event.type.<CONSTANT>}. */
public enum EventType {
    SEMINAR,
    TRAINING,
    STUDY_VISIT,
    EXPERT_VISIT,
    WORKSHOP,
    CONFERENCE,
    OTHER
}
