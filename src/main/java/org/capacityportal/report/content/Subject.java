package org.capacityportal.report.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a report is about.
 *
 * @param name in the reader's language
 * @param code the official code of a city or region, the IATI identifier of a donor or programme
 * @param speakingName the name that file names are made of, the same in every language
 */
public record Subject(
        Kind kind, long id, String name, @Nullable String code, String speakingName) {

    public enum Kind {
        CITY("cities"),
        REGION("regions"),
        DONOR("donors"),
        PROGRAMME("programmes");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** The part of the address. */
        public String path() {
            return path;
        }

        /** The name in files. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofPath(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.path.equals(path))
                    .findFirst();
        }
    }

    public boolean donor() {
        return kind == Kind.DONOR;
    }

    /** A city or a region: whoever takes part, rather than who pays. */
    public boolean place() {
        return kind == Kind.CITY || kind == Kind.REGION;
    }

    /** {@code /reports/cities/7} */
    public String address() {
        return "/reports/" + kind.path() + "/" + id;
    }

    /** The address of the list that a figure of a period was counted from. */
    public String address(Figure figure, Period period) {
        return address() + "/" + figure.path() + period.query();
    }
}
