/**
 * How quick the portal is, measured from outside: a fresh database with years of work in it, the portal as it is shipped in
 * a process of its own, visitors over HTTP, and beside each report the bare SQL for the same figures.
 */
@NullMarked
package org.capacityportal.bench;

import org.jspecify.annotations.NullMarked;
