@NullMarked
package org.capacityportal;

import org.jspecify.annotations.NullMarked;
