package org.capacityportal.delegation;

import java.sql.Types;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whom people represent: a city, a region, or {@link #NONE neither}. In addresses {@code city-1}, {@code region-18},
 * {@code others}.
 */
record Place(@Nullable Long cityId, @Nullable Long regionId) {

    /** Experts, speakers and the like, who stand beside the delegations; of head counts: the event as a whole. */
    static final Place NONE = new Place(null, null);

    private static final Pattern KEY = Pattern.compile("(city|region)-(\\d{1,18})");

    Place {
        if (cityId != null && regionId != null) {
            throw new IllegalArgumentException("A city or a region, not both");
        }
    }

    static Place city(long id) {
        return new Place(id, null);
    }

    static Place region(long id) {
        return new Place(null, id);
    }

    /** Reads the place from an address. */
    public static Place valueOf(String key) {
        if (key.equals("others")) {
            return NONE;
        }
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No such place: " + key);
        }
        long id = Long.parseLong(matcher.group(2));
        return matcher.group(1).equals("city") ? city(id) : region(id);
    }

    public String key() {
        return cityId != null ? "city-" + cityId : regionId != null ? "region-" + regionId : "others";
    }

    public boolean isNone() {
        return cityId == null && regionId == null;
    }

    /** {@code :cityId} and {@code :regionId} of a statement. */
    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.param("cityId", cityId, Types.BIGINT).param("regionId", regionId, Types.BIGINT);
    }

    @Override
    public String toString() {
        return key();
    }
}
