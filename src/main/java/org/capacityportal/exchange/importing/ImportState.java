package org.capacityportal.exchange.importing;

/** How far an import has come. */
enum ImportState {
    /** The rows are being read and compared with who is on record. */
    READING,
    /** Waits for somebody to look through it. */
    CHECK,
    /** Is being taken over. */
    WRITING,
    WRITTEN,
    /** Was taken over, and taken back. */
    UNDONE,
    /** Could not be read, for a reason that is not in the list. */
    FAILED;

    boolean isWork() {
        return this == READING || this == WRITING;
    }
}
