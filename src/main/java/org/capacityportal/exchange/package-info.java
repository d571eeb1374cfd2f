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
            "participant :: matching",
            "partner",
            "platform",
            "platform :: paper",
            "programme"
        })
package org.capacityportal.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
