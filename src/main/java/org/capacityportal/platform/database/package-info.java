/** The PostgreSQL server that the portal brings along and starts where no other database is configured. */
@NullMarked
package org.capacityportal.platform.database;

import org.jspecify.annotations.NullMarked;
