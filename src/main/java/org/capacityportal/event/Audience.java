package org.capacityportal.event;

/** For whom an event is; an event may have several audiences. */
public enum Audience {
    ELECTED_REPRESENTATIVES,
    LOCAL_OFFICIALS,
    MUNICIPAL_ENTERPRISES,
    STATE_BODIES,
    COMMUNITY_LEADERS,
    BUSINESS,
    ACADEMICS,
    OTHER
}
