package org.capacityportal.programme;

/** In which capacity a partner implements a programme. */
enum Capacity {
    LEAD,
    CO_IMPLEMENTER
}
