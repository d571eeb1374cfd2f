package org.capacityportal.exchange.importing;

/** What the portal takes a row of a list for. */
enum RowState {
    /** Somebody who is not on record. */
    NEW,
    /** Somebody on record, beyond doubt. */
    MATCHED,
    /** Perhaps somebody on record, or of a row above: to be decided on. */
    POSSIBLE,
    /** Cannot be taken over as it is. */
    REJECTED,
    /** On the list of the event already. */
    LISTED
}
