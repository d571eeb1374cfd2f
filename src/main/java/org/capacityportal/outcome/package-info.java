/** What came of it for a city: certificates, projects, regulations, promises, with their due dates and evidence. */
@NullMarked
@ApplicationModule(
        displayName = "Outcomes",
        allowedDependencies = {
            "access",
            "audit",
            "city",
            "delegation",
            "event",
            "participant",
            "partner",
            "platform",
            "programme"
        })
package org.capacityportal.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
