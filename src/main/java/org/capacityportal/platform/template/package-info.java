/** How templates are turned into pages: expressions that are read straight, and markup that is written by code. */
@NullMarked
package org.capacityportal.platform.template;

import org.jspecify.annotations.NullMarked;
