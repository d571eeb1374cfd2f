package org.capacityportal.platform;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next page says about what was just done, once.
 *
 * @param tone {@code ok}, {@code warn} or {@code bad}
 * @param messageKey the sentence, with {@code arguments}
 * @param undo the address that a POST takes the action back at; null where it cannot be
 */
public record Flash(
        String tone,
        String messageKey,
        List<String> arguments,
        @Nullable String undo) implements Serializable {

    /** The name of the flash attribute. */
    public static final String NAME = "flash";

    public static Flash ok(String messageKey, String... arguments) {
        return new Flash("ok", messageKey, List.of(arguments), null);
    }

    public static Flash bad(String messageKey, String... arguments) {
        return new Flash("bad", messageKey, List.of(arguments), null);
    }

    public Flash withUndo(String address) {
        return new Flash(tone, messageKey, arguments, address);
    }
}
