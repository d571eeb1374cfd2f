package org.capacityportal.programme;

/**
 * Aims that cut across sectors, as the OECD DAC marks them. Worded by the messages
 * {@code classification.marker.<CONSTANT>}.
 */
public enum PolicyMarker {
    GENDER_EQUALITY(1),
    ENVIRONMENT(2),
    GOOD_GOVERNANCE(3),
    TRADE(4),
    BIODIVERSITY(5),
    CLIMATE_MITIGATION(6),
    CLIMATE_ADAPTATION(7),
    DESERTIFICATION(8),
    REPRODUCTIVE_HEALTH(9),
    DISASTER_RISK_REDUCTION(10),
    DISABILITY(11),
    NUTRITION(12);

    private final int code;

    PolicyMarker(int code) {
        this.code = code;
    }

    /** Its number in the code list of the markers. */
    public int code() {
        return code;
    }
}
