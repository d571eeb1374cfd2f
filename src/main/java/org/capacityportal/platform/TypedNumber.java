package org.capacityportal.platform;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number as people type it: with a decimal comma or point, and spaces between thousands. */
public final class TypedNumber {

    private TypedNumber() {}

    /** The number; null where nothing was typed, or something else. */
    public static @Nullable BigDecimal of(@Nullable String typed) {
        String plain = typed == null ? "" : typed.replaceAll("[\\s\\p{Zs}]", "").replace(',', '.');
        return plain.matches("-?\\d{1,18}(\\.\\d{1,12})?") ? new BigDecimal(plain) : null;
    }

    /** As a form shows a number that is on record: without zeros at the end. */
    public static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    /** 80 rather than 80.00 or 8E+1; a number too large to be written out stays as it is. */
    public static @Nullable BigDecimal shortest(@Nullable BigDecimal number) {
        if (number == null || number.scale() < -18 || number.precision() > 60) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** How many digits a number has before its decimals. */
    public static int wholeDigits(BigDecimal number) {
        return Math.max(0, number.precision() - number.scale());
    }
}
