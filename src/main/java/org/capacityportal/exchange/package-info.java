/** Takes lists over from spreadsheets and hands them out again. */
@NullMarked
@ApplicationModule(
        displayName = "Exchange",
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
package org.capacityportal.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
