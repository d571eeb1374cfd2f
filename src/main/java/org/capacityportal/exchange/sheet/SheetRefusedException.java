package org.capacityportal.exchange.sheet;

import java.util.List;

/** A file that is not taken, with the message that says why. */
public class SheetRefusedException extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public SheetRefusedException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message's key, under {@code sheet.error}. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
