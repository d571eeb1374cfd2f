package org.capacityportal.report.search;

import java.util.List;

/** What a search found of one kind of record. */
record Found(Kind kind, List<Hit> hits) {

    /** The kinds of records searched, in the order they are shown, with where their pages and lists are. */
    enum Kind {
        EVENT("/events"),
        CITY("/cities"),
        PARTICIPANT("/participants"),
        PROGRAMME("/programmes");

        private final String address;

        Kind(String address) {
            this.address = address;
        }

        public String address() {
            return address;
        }
    }

    /** @param about a second line that tells namesakes apart; empty where there is nothing to tell */
    record Hit(long id, String name, String about) {}
}
