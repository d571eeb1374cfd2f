package org.capacityportal.delegation.self;

/** Among whom somebody is looked for. */
public enum Circle {
    EVERYBODY,
    DELEGATES
}
