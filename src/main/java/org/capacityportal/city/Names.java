package org.capacityportal.city;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.stream.Stream;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;

/** The name of a place in the portal's languages; at least one is there. */
@Embeddable
public class Names {

    private @Nullable String nameUk;
    private @Nullable String nameEn;
    private @Nullable String namePl;
    private @Nullable String nameRu;

    protected Names() {}

    /** Blank names count as missing. */
    public Names(@Nullable String uk, @Nullable String en, @Nullable String pl, @Nullable String ru) {
        this.nameUk = stripped(uk);
        this.nameEn = stripped(en);
        this.namePl = stripped(pl);
        this.nameRu = stripped(ru);
    }

    private static @Nullable String stripped(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** The name for a reader of this language; where it is missing, the first there is of English, Ukrainian, Polish, Russian. */
    public String in(Language language) {
        String own =
                switch (language) {
                    case UK -> nameUk;
                    case EN -> nameEn;
                    case PL -> namePl;
                    case RU -> nameRu;
                };
        return Stream.of(own, nameEn, nameUk, namePl, nameRu)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    boolean isEmpty() {
        return Stream.of(nameUk, nameEn, namePl, nameRu).allMatch(Objects::isNull);
    }

    @Nullable String uk() {
        return nameUk;
    }

    @Nullable String en() {
        return nameEn;
    }

    @Nullable String pl() {
        return namePl;
    }

    @Nullable String ru() {
        return nameRu;
    }
}
