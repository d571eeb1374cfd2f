package org.capacityportal.event;

/** What an event is about; an event may have several topics. The catalogue is that of municipal capacity building. */
public enum Topic {
    STRATEGIC_PLANNING,
    PROJECT_MANAGEMENT,
    LOCAL_ECONOMY,
    PLACE_BRANDING,
    MUNICIPAL_MANAGEMENT,
    PUBLIC_FINANCE,
    PUBLIC_SERVICES,
    HOUSING_AND_UTILITIES,
    SOCIAL_POLICY,
    CITIZEN_PARTICIPATION,
    CRISIS_AND_RECOVERY,
    INTERNATIONAL_COOPERATION,
    OTHER
}
