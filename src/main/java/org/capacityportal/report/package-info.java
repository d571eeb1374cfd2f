/** Sums up per city, per region and per donor. Each report is computed once and rendered by one class per format. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "access",
            "audit",
            "city",
            "delegation",
            "delegation :: summary",
            "event",
            "outcome",
            "participant",
            "partner",
            "platform",
            "platform :: paper",
            "programme"
        })
package org.capacityportal.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
