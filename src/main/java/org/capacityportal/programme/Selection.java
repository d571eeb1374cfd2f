package org.capacityportal.programme;

/** How a city came into a programme. */
enum Selection {
    COMPETITION,
    INVITATION,
    AGREEMENT,
    OTHER
}
