package org.capacityportal.delegation;

/**
 * How many a delegation has sent to a track that is meant for so many of each.
 *
 * @param quota how many it was meant to send at the most; more are let in, and shown as too many
 */
record TrackPlaces(String track, long taken, int quota) {

    public boolean exceeded() {
        return taken > quota;
    }
}
