package org.capacityportal.bench;

/** Something to be measured, done over and over by several at once. */
@FunctionalInterface
interface Work {

    /**
     * Does it once, or throws where it did not go well.
     *
     * @param turn how often it was begun before by anybody, so that each turn may ask for something else
     */
    void once(int turn) throws Exception;
}
