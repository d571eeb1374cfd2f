package org.capacityportal.report.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.capacityportal.report.content.Figure;
import org.jspecify.annotations.Nullable;

/** Different people, each counted once, by sex, and the different cities that sent them or have a head count. */
record PeopleCount(long participants, long women, long men, long sexNotRecorded, long cities) {

    private static final int DECIMALS = 4;

    /** @return null for the share of women where the sex of nobody is recorded */
    @Nullable BigDecimal figure(Figure figure) {
        return switch (figure) {
            case PARTICIPANTS -> BigDecimal.valueOf(participants);
            case WOMEN -> BigDecimal.valueOf(women);
            case MEN -> BigDecimal.valueOf(men);
            case SEX_NOT_RECORDED -> BigDecimal.valueOf(sexNotRecorded);
            case CITIES_REACHED -> BigDecimal.valueOf(cities);
            case WOMEN_SHARE ->
                women + men == 0
                        ? null
                        : BigDecimal.valueOf(women)
                                .divide(BigDecimal.valueOf(women + men), DECIMALS, RoundingMode.HALF_UP);
            default -> throw new IllegalArgumentException(figure + " adds up");
        };
    }
}
