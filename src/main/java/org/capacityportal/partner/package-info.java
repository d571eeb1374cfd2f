/** Organisations: donors, implementers, hosts, expert and certifying bodies. One organisation can be several. */
@NullMarked
@ApplicationModule(
        displayName = "Partners",
        allowedDependencies = {"access", "audit", "city", "platform"})
package org.capacityportal.partner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
