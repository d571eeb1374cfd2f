package org.capacityportal.report.programme;

import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.programme.ProgrammeScope;

/** Which programmes a viewer may read a report of: coordinators those assigned to them, donors those they fund. */
public final class ProgrammeVisibility {

    private ProgrammeVisibility() {}

    /** A condition on a row {@code p} of {@code programme}; its parameters are {@link Viewer#sqlParameters()}. */
    public static String condition(Viewer viewer) {
        return viewer.role() == Role.CITY_OFFICIAL ? "false" : ProgrammeScope.condition("p", viewer);
    }
}
