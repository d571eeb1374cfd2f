/** People who take part, each once, however many events; found again in any spelling of their name. */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"access", "audit", "city", "platform"})
package org.capacityportal.participant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
