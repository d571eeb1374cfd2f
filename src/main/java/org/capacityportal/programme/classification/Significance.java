package org.capacityportal.programme.classification;

/** How much a programme serves an aim, in the order of the code list of the OECD DAC: 0, 1 and 2, as they are stored. */
enum Significance {
    NOT_TARGETED,
    SIGNIFICANT,
    PRINCIPAL
}
