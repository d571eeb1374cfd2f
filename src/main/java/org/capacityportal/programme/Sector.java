package org.capacityportal.programme;

import java.util.Arrays;

/**
 * What a programme is for, as a purpose of the OECD DAC: those of its list that fit municipal capacity building. Worded by
 * the messages {@code classification.sector.<CONSTANT>}.
 */
public enum Sector {
    PUBLIC_ADMINISTRATION("15110"),
    PUBLIC_FINANCE("15111"),
    LOCAL_GOVERNMENT("15112"),
    CIVIC_PARTICIPATION("15150"),
    MIGRATION("15190"),
    SOCIAL_PROTECTION("16010"),
    EMPLOYMENT("16020"),
    HOUSING("16030"),
    BUSINESS_ENVIRONMENT("25010"),
    SMALL_BUSINESS("32130"),
    ENVIRONMENT("41010"),
    URBAN_DEVELOPMENT("43030"),
    RURAL_DEVELOPMENT("43040"),
    RECONSTRUCTION("73010"),
    PREPAREDNESS("74020");

    private final String code;

    Sector(String code) {
        this.code = code;
    }

    /** The purpose code: five digits. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a purpose that is not in the catalogue */
    public static Sector ofCode(String code) {
        return Arrays.stream(values())
                .filter(sector -> sector.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No sector " + code));
    }
}
