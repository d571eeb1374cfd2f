package org.capacityportal.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.capacityportal.platform.paper.WholeFile;
import org.springframework.stereotype.Component;

/**
 * Makes the files of reports. Each holds the whole report in a form of its own until it is made, so that of a format only so
 * many are made at a time as memory holds; the others wait, but not for those of another format.
 */
@Component
class WholeReports {

    private static final int MOST_AT_A_TIME = 2;

    private static final long MEMORY_OF_ONE = 256L << 20;

    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    /** @param memory that the portal may take, in bytes */
    static int atATime(long memory) {
        return (int) Math.max(1, Math.min(MOST_AT_A_TIME, memory / MEMORY_OF_ONE));
    }

    /** @param suffix of the format */
    WholeFile make(String suffix, WholeFile.Writing writing) {
        Semaphore ofFormat = places.computeIfAbsent(
                suffix, format -> new Semaphore(atATime(Runtime.getRuntime().maxMemory()), true));
        ofFormat.acquireUninterruptibly();
        try {
            return WholeFile.of(writing);
        } finally {
            ofFormat.release();
        }
    }
}
