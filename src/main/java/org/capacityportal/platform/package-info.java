/**
 * What every module stands on and none of them owns: the languages of the portal, the embedded database, the clock,
 * forms that are sent twice or edited by two people, lists, and the chrome of a page. Knows no other module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
package org.capacityportal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
