package org.capacityportal.report.donor;

import org.capacityportal.access.Viewer;
import org.capacityportal.event.EventScope;
import org.capacityportal.programme.ProgrammeScope;

/** Which partners a viewer may read a donor's report of: coordinators those that fund something in their scope. */
public final class DonorVisibility {

    private DonorVisibility() {}

    /** A condition on a row {@code p} of {@code partner}; its parameters are {@link Viewer#sqlParameters()}. */
    public static String condition(Viewer viewer) {
        String scope =
                switch (viewer.role()) {
                    case ADMINISTRATOR -> "true";
                    case COORDINATOR ->
                        """
                        (exists (select 1 from funding f join programme g on g.id = f.programme_id
                                 where f.donor_id = p.id and %s)
                         or exists (select 1 from event_donor_share s join event e on e.id = s.event_id
                                    where s.donor_id = p.id and %s))""".formatted(ProgrammeScope.condition("g", viewer), EventScope.condition("e", viewer));
                    case DONOR -> "p.id = :viewerPartner";
                    case CITY_OFFICIAL -> "false";
                };
        return "p.deleted_at is null"
                + " and exists (select 1 from partner_kind k where k.partner_id = p.id and k.kind = 'DONOR') and "
                + scope;
    }
}
