package org.capacityportal.partner;

/** What an organisation is to the programmes and events; one can be several of these. */
public enum PartnerKind {
    DONOR,
    IMPLEMENTER,
    CO_IMPLEMENTER,
    HOST,
    EXPERT_BODY,
    CERTIFYING_BODY
}
