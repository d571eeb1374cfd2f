package org.capacityportal.programme.results;

/** Where in the framework a result stands: what the programme aims at, or what it produces towards that. */
enum ResultLevel {
    OBJECTIVE,
    OUTPUT
}
