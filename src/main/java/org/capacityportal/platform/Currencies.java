package org.capacityportal.platform;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The currencies of ISO 4217. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** Whether there is a currency of this code, in capital letters. */
    public static boolean known(@Nullable String code) {
        return code != null && CODES.contains(code);
    }
}
