/** Who took part in which event, for whom, on which days, with which result; and how many without names. */
@NullMarked
@ApplicationModule(
        displayName = "Delegations",
        allowedDependencies = {
            "access",
            "audit",
            "city",
            "event",
            "participant",
            "participant :: matching",
            "partner",
            "platform",
            "platform :: paper",
            "programme"
        })
package org.capacityportal.delegation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
