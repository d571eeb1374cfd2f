package org.capacityportal.delegation.attendance;

/** Whether somebody was there on a day or in a session. Who is excused was not there, for a reason that is accepted. */
public enum Mark {
    PRESENT,
    ABSENT,
    EXCUSED
}
