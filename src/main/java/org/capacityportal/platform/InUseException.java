package org.capacityportal.platform;

/**
 * A record cannot be deleted because others rest on it. The answer leads back to the record's page with the message.
 */
public class InUseException extends RuntimeException {

    private final String record;

    /**
     * @param messageKey the message that says what rests on it, with the record's name as its argument
     * @param record the record's name
     */
    public InUseException(String messageKey, String record) {
        super(messageKey);
        this.record = record;
    }

    Flash toFlash() {
        return Flash.bad(String.valueOf(getMessage()), record);
    }
}
