package org.capacityportal.access;

/** What somebody is in the portal. Each user has one role, and with it one kind of scope. */
public enum Role {
    /** Everything, and the users. */
    ADMINISTRATOR,
    /** Writes in the programmes assigned to them, and in the events without programme that they created. */
    COORDINATOR,
    /** Reads the history of one city, and keeps its promises. */
    CITY_OFFICIAL,
    /** Reads what one partner of kind donor funds. */
    DONOR;

    /** The name of the authority in Spring Security. */
    String authority() {
        return "ROLE_" + name();
    }
}
