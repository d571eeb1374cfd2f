package org.capacityportal.participant;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field that names a person holds: a name, and where it was chosen from those on record also whose, as the
 * look-up writes it: "Ткаченко Лариса Миколаївна [102]".
 *
 * @param id the person chosen; null where the name was only typed
 */
public record TypedPerson(PersonName name, @Nullable Long id) {

    private static final Pattern CHOSEN = Pattern.compile("(.*)\\[(\\d{1,18})]\\s*");

    public static TypedPerson parse(@Nullable String typed) {
        Matcher chosen = CHOSEN.matcher(typed == null ? "" : typed);
        return chosen.matches()
                ? new TypedPerson(PersonName.parse(chosen.group(1)), Long.valueOf(chosen.group(2)))
                : new TypedPerson(PersonName.parse(typed == null ? "" : typed), null);
    }
}
