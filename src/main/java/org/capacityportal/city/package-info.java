/** Where delegations come from and where events take place: countries, regions, and cities with their names. */
@NullMarked
@ApplicationModule(
        displayName = "Cities",
        allowedDependencies = {"access", "audit", "platform"})
package org.capacityportal.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
