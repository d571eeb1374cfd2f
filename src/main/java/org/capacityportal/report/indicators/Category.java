package org.capacityportal.report.indicators;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.capacityportal.event.Audience;
import org.capacityportal.report.content.Figure;

/** The parts that an indicator is told apart by, as they are written: {@code SEX:WOMAN}, {@code REGION:7}. */
final class Category {

    /** The whole of an indicator. */
    static final String WHOLE = "";

    /** Those that are told of every count of people, also where it is 0. */
    static final List<String> SEXES = List.of("SEX:WOMAN", "SEX:MAN");

    private static final String REGION = "REGION:";

    private Category() {}

    static String dimension(String category) {
        return category.substring(0, Math.max(0, category.indexOf(':')));
    }

    static String ofRegion(long id) {
        return REGION + id;
    }

    /** The ids of the regions among these categories. */
    static List<Long> regions(Collection<String> categories) {
        return categories.stream()
                .filter(category -> category.startsWith(REGION))
                .map(category -> Long.valueOf(category.substring(REGION.length())))
                .distinct()
                .toList();
    }

    /** Women before men, regions as they are given, audiences in the order of their catalogue. */
    static Comparator<String> order(Collection<String> regions) {
        List<String> known = Stream.of(
                        Stream.of("SEX:WOMAN", "SEX:MAN", "SEX:NONE"),
                        regions.stream(),
                        Arrays.stream(Audience.values()).map(audience -> "AUDIENCE:" + audience))
                .flatMap(part -> part)
                .toList();
        return Comparator.<String>comparingInt(known::indexOf).thenComparing(Comparator.naturalOrder());
    }

    /** Only what counts people can be told apart by sex: a delegation has none, and ratings are anonymous. */
    static boolean fits(Figure figure, String category) {
        if (!dimension(category).equals("SEX")) {
            return true;
        }
        return switch (figure) {
            case PARTICIPANTS,
                    ATTENDANCES,
                    PARTICIPANT_DAYS,
                    NAMED,
                    WOMEN,
                    MEN,
                    SEX_NOT_RECORDED,
                    EXAMS_ENTERED,
                    EXAMS_PASSED,
                    EXAMS_FAILED,
                    PASS_RATE -> true;
            default -> false;
        };
    }
}
