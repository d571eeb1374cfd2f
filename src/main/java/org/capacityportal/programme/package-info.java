/** Funded undertakings with a goal and a period: who gives what share, who implements, which cities take part. */
@NullMarked
@ApplicationModule(
        displayName = "Programmes",
        allowedDependencies = {"access", "audit", "city", "partner", "platform"})
package org.capacityportal.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
