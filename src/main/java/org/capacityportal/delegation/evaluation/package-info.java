/**
 * Anonymous evaluations of events. Whoever holds a ballot answers once; nothing on record leads from an answer to a ballot
 * or from a ballot to a person.
 */
@NullMarked
package org.capacityportal.delegation.evaluation;

import org.jspecify.annotations.NullMarked;
