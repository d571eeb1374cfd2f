/** What files that people print or hand on are made with: fonts of the portal's own, PDF that everybody can read, QR codes. */
@NullMarked
@NamedInterface("paper")
package org.capacityportal.platform.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
