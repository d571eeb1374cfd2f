package org.capacityportal.programme.classification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.capacityportal.platform.TypedNumber;
import org.capacityportal.programme.Sector;

/** The part of a programme that goes to one sector. */
@Embeddable
record SectorShare(
        @Column(name = "code", nullable = false) Sector sector,
        @Column(nullable = false) BigDecimal percent) {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    SectorShare {
        percent = percent.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal sum(Collection<SectorShare> shares) {
        return shares.stream().map(SectorShare::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** As the history tells it: {@code 15112 60 %}. */
    String told() {
        return sector.code() + " " + TypedNumber.plain(percent) + " %";
    }
}
