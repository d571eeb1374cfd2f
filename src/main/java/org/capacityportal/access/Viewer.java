package org.capacityportal.access;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user, as far as the modules need to know to decide what they may see.
 *
 * @param cityId the city of a city official, else null
 * @param partnerId the partner of a donor, else null
 */
public record Viewer(
        long id,
        String name,
        String email,
        Role role,
        @Nullable Long cityId,
        @Nullable Long partnerId) implements Serializable {

    /** Whether this viewer enters data: a coordinator, or the administrator. */
    public boolean coordinates() {
        return role == Role.COORDINATOR || role == Role.ADMINISTRATOR;
    }

    /** {@code :viewerId}, {@code :viewerCity} and {@code :viewerPartner} for the scope conditions of SQL. */
    public Map<String, Object> sqlParameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("viewerId", id);
        parameters.put("viewerCity", cityId == null ? 0L : cityId);
        parameters.put("viewerPartner", partnerId == null ? 0L : partnerId);
        return parameters;
    }
}
