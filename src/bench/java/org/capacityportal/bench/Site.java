package org.capacityportal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A portal at work on a database of one scale, with people signed in to it. */
final class Site implements AutoCloseable {

    private static final int TIMES_COUNTED = 3;

    private final int scale;
    private final BenchDatabase database;
    private final PortalProcess portal;
    private final Map<String, List<Visitor>> visitors = new HashMap<>();

    private Site(int scale, BenchDatabase database, PortalProcess portal) {
        this.scale = scale;
        this.database = database;
        this.portal = portal;
    }

    /** @param heap as {@code -Xmx} takes it */
    static Site start(int scale, BenchDatabase database, String heap, Path log)
            throws IOException, InterruptedException {
        PortalProcess portal = PortalProcess.start(
                heap,
                List.of("-jar", System.getProperty("bench.jar")),
                database.url(),
                "/actuator/health/readiness",
                log);
        return new Site(scale, database, portal);
    }

    int scale() {
        return scale;
    }

    BenchDatabase database() {
        return database;
    }

    PortalProcess portal() {
        return portal;
    }

    /** Always the same one for the same number, signed in. */
    synchronized Visitor visitor(String role, int number) throws IOException, InterruptedException {
        List<Visitor> known = visitors.computeIfAbsent(role, one -> new ArrayList<>());
        while (known.size() <= number) {
            known.add(Visitor.signedIn(portal.address(), role));
        }
        return known.get(number);
    }

    Load alone(Asked asked) throws IOException, InterruptedException {
        return Load.alone(asked.what(), scale, asked.by(visitor(asked.role(), 0)));
    }

    Load together(String what, Asked asked, int users) throws IOException, InterruptedException {
        List<Work> work = new ArrayList<>();
        for (int user = 0; user < users; user++) {
            work.add(asked.by(visitor(asked.role(), user)));
        }
        return new Load(what, scale, work);
    }

    /** The statements that an answer takes: the fewest of some times, since the portal has work of its own as well. */
    @Nullable Double statements(Asked asked) throws IOException, InterruptedException {
        Long fewest = null;
        for (int turn = 0; turn < TIMES_COUNTED; turn++) {
            Long before = database.statements();
            visitor(asked.role(), 0).get(asked.path().apply(turn));
            Long after = database.statements();
            if (before == null || after == null) {
                return null;
            }
            // The first count itself is the one more.
            fewest = fewest == null ? after - before - 1 : Math.min(fewest, after - before - 1);
        }
        return fewest == null ? null : fewest.doubleValue();
    }

    /** How large the answer is. */
    long bytes(Asked asked) throws IOException, InterruptedException {
        return visitor(asked.role(), 0).get(asked.path().apply(0)).length;
    }

    @Override
    public void close() {
        portal.close();
    }
}
