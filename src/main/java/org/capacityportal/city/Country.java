package org.capacityportal.city;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A country of ISO 3166-1. Reference data: the portal never changes it. */
@Entity
@Immutable
class Country {

    @Id
    private String code;

    private Names names;

    protected Country() {}
}
