package org.capacityportal.exchange.reading;

/** What a column of a list may hold; {@link ListKind} tells what occurs in which. */
public enum Field {
    /** The whole name in one cell, in whatever order. */
    FULL_NAME,
    FAMILY_NAME,
    GIVEN_NAME,
    PATRONYMIC,
    /** The whole name in Latin letters. */
    LATIN_NAME,
    SEX,
    /** The city or territorial community that the person represents. */
    CITY,
    /** The region that the person represents, where no city is given; beside a city it says which one of that name. */
    REGION,
    ORGANISATION,
    POSITION,
    /** One or several addresses. */
    EMAIL,
    /** One or several numbers. */
    PHONE,
    ROLE,
    /** The title of the track that the person joins. */
    TRACK,
    /** Whether the person was there on one day of the event. */
    ATTENDANCE,
    /** The day on which the person agreed that donors may read the name. */
    CONSENT,
    /** The title of an event. */
    TITLE,
    TYPE,
    STATUS,
    STARTS_ON,
    ENDS_ON,
    /** The city where an event took place. */
    PLACE,
    /** Both ends of an event in one cell: "14–16 May 2018". */
    DATES,
    /** Whether the event took place online. */
    ONLINE,
    TOPIC,
    /** How many took part, according to the organiser. */
    REPORTED,
    REPORTED_WOMEN,
    REPORTED_MEN,
    /** Left out. */
    NONE
}
