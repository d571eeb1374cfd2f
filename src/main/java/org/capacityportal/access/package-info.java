/**
 * Who may use the portal, as what and in which scope. Scopes are ids of cities, partners and programmes; what they mean
 * is known to the modules that own those records.
 */
@NullMarked
@ApplicationModule(displayName = "Access", allowedDependencies = "platform")
package org.capacityportal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
