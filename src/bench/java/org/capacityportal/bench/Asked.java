package org.capacityportal.bench;

import java.util.function.IntFunction;

/**
 * A page or file of the portal that visitors ask for.
 *
 * @param what its name in the table of results
 * @param role who asks
 * @param path what is asked for, another one each turn where that matters
 */
record Asked(String what, String role, IntFunction<String> path) {

    Asked(String what, String role, String path) {
        this(what, role, turn -> path);
    }

    Work by(Visitor visitor) {
        return turn -> visitor.get(path.apply(turn));
    }
}
