package org.capacityportal.exchange.importing;

/**
 * What a row {@code r} of a list adds to somebody on record {@code pt} and to their participation {@code p}, as SQL: it
 * fills what is blank and adds addresses and numbers where there is room. What is known stays.
 */
final class Filling {

    private static final int LONGEST_EMAIL = 200;
    private static final int LONGEST_PHONE = 60;

    private static final String EMAIL = "contacts_joined(pt.email, r.email, " + LONGEST_EMAIL + ")";
    private static final String PHONE = "contacts_joined(pt.phone, r.phone, " + LONGEST_PHONE + ")";

    /** For an update of {@code pt}. */
    static final String PERSON =
            "sex = coalesce(pt.sex, r.sex), latin_name = coalesce(pt.latin_name, r.latin_name), email = "
                    + EMAIL + ", phone = " + PHONE
                    + ", shared_with_donors = pt.shared_with_donors or r.consent_on is not null"
                    + ", consent_on = case when pt.shared_with_donors then pt.consent_on else coalesce(r.consent_on, pt.consent_on) end"
                    + ", version = pt.version + 1";

    /** A condition: whether that changes anything. */
    static final String PERSON_CHANGES = "(pt.sex is null and r.sex is not null"
            + " or pt.latin_name is null and r.latin_name is not null"
            + " or r.email is not null and pt.email is distinct from " + EMAIL
            + " or r.phone is not null and pt.phone is distinct from " + PHONE
            + " or not pt.shared_with_donors and r.consent_on is not null)";

    /** What it was before, as JSON. */
    static final String PERSON_BEFORE =
            "jsonb_build_object('sex', pt.sex, 'latin_name', pt.latin_name, 'email', pt.email,"
                    + " 'phone', pt.phone, 'shared_with_donors', pt.shared_with_donors, 'consent_on', pt.consent_on)";

    /** For an update of {@code p}. */
    static final String PARTICIPATION = "organisation = coalesce(p.organisation, r.organisation),"
            + " position = coalesce(p.position, r.position), track_id = coalesce(p.track_id, r.track_id), version = p.version + 1";

    static final String PARTICIPATION_CHANGES = "(p.organisation is null and r.organisation is not null"
            + " or p.position is null and r.position is not null or p.track_id is null and r.track_id is not null)";

    static final String PARTICIPATION_BEFORE =
            "jsonb_build_object('organisation', p.organisation, 'position', p.position," + " 'track_id', p.track_id)";

    private Filling() {}
}
