/** Seminars, trainings, study visits and the like: when, where, by whom, with which agenda, for whom. */
@NullMarked
@ApplicationModule(
        displayName = "Events",
        allowedDependencies = {"access", "audit", "city", "partner", "platform", "programme"})
package org.capacityportal.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
