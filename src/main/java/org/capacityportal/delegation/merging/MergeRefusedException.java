package org.capacityportal.delegation.merging;

/** A merge, or its undoing, that cannot be done as things are by now. */
class MergeRefusedException extends RuntimeException {

    private final String messageKey;
    private final long leadsTo;

    /** @param leadsTo the person whose page tells how things are */
    MergeRefusedException(String messageKey, long leadsTo) {
        super(messageKey + " " + leadsTo);
        this.messageKey = messageKey;
        this.leadsTo = leadsTo;
    }

    String messageKey() {
        return messageKey;
    }

    long leadsTo() {
        return leadsTo;
    }
}
