package org.capacityportal.access;

import java.io.Serializable;

/**
 * A link as the administrator sees it, once.
 *
 * @param messageKey whether it went out by mail, too
 */
record OneTimeLink(String address, String messageKey) implements Serializable {}
