package org.capacityportal.platform.paper;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.springframework.http.MediaType;

/** A format that lists are handed out in. */
public enum ListFormat {
    XLSX(MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
    CSV(new MediaType("text", "csv", UTF_8));

    private final MediaType type;

    ListFormat(MediaType type) {
        this.type = type;
    }

    public MediaType type() {
        return type;
    }

    /** How the names of such files end. */
    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where there is no such format */
    public static ListFormat of(String suffix) {
        return valueOf(suffix.toUpperCase(Locale.ROOT));
    }
}
