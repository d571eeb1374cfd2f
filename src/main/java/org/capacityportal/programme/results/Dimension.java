package org.capacityportal.programme.results;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** By what an indicator is told apart. A part of it is a category: {@code SEX:WOMAN}, {@code REGION:7}. */
public enum Dimension {
    SEX("WOMAN", "MAN", "NONE"),
    /** Its parts are regions, by id. */
    REGION,
    AUDIENCE(
            "ELECTED_REPRESENTATIVES",
            "LOCAL_OFFICIALS",
            "MUNICIPAL_ENTERPRISES",
            "STATE_BODIES",
            "COMMUNITY_LEADERS",
            "BUSINESS",
            "ACADEMICS",
            "OTHER");

    /** The category of an indicator as a whole. */
    static final String WHOLE = "";

    private final List<String> constants;

    Dimension(String... constants) {
        this.constants = List.of(constants);
    }

    /** The parts that are the same for every programme. */
    public List<String> constants() {
        return constants;
    }

    String category(Object part) {
        return name() + ":" + part;
    }

    /** Whether an indicator told apart by these dimensions has this part; every indicator has the whole. */
    static boolean tellApart(Collection<Dimension> dimensions, String category) {
        return category.equals(WHOLE)
                || dimensions.stream().anyMatch(dimension -> category.startsWith(dimension.name() + ":"));
    }

    /** In the order of this enumeration, each once. */
    static List<Dimension> inOrder(Collection<Dimension> dimensions) {
        return Arrays.stream(values()).filter(dimensions::contains).toList();
    }
}
