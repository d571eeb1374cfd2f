/**
 * Who may be the same person: how alike two people are, who on record comes into question, and the pairs that
 * coordinators have yet to decide on.
 */
@NullMarked
@NamedInterface("matching")
package org.capacityportal.participant.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
