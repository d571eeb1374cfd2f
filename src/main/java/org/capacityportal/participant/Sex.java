package org.capacityportal.participant;

/** As recorded for the figures on women and men; where nothing is recorded there is none. */
public enum Sex {
    WOMAN,
    MAN
}
