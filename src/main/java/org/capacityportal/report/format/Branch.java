package org.capacityportal.report.format;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of JSON, its members in the order they were given; absent values stay as null. */
final class Branch extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1;

    Branch with(String name, @Nullable Object value) {
        put(name, value instanceof BigDecimal number ? plain(number) : value);
        return this;
    }

    Branch branch(String name) {
        return (Branch) Objects.requireNonNull(computeIfAbsent(name, missing -> new Branch()));
    }

    /** Numbers without needless zeros, whole ones as such. */
    private static Number plain(BigDecimal value) {
        BigDecimal plain = CsvTable.plain(value);
        return plain.scale() == 0 ? (Number) plain.longValueExact() : plain;
    }
}
