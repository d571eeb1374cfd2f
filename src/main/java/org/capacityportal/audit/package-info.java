/**
 * The history of every record: who changed what, when, from which value to which. Written by the portal itself whenever
 * a tracked record is stored; never changed afterwards.
 */
@NullMarked
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"access", "platform"})
package org.capacityportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
