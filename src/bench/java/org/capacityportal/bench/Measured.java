package org.capacityportal.bench;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one thing.
 *
 * @param what the thing
 * @param scale of the database
 * @param users how many did it at once
 * @param nanos how long each time took that went well, in order of length
 * @param seconds how long it was measured
 * @param errors times that did not go well
 * @param statements of SQL for each time; null where nobody counted
 * @param floorMillis the median of the bare SQL for the same; null where there is none
 */
record Measured(
        String what,
        int scale,
        int users,
        long[] nanos,
        double seconds,
        int errors,
        @Nullable Double statements,
        @Nullable Double floorMillis) {

    static final String HEADINGS =
            "what,scale,users,p50_ms,p95_ms,p99_ms,requests_per_s,errors,statements_per_request,floor_ms,ratio";

    Measured {
        Arrays.sort(nanos);
    }

    /** @param hundredths of the times that were no longer */
    double percentile(int hundredths) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(nanos.length * hundredths / 100.0);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /** The median as a multiple of the floor; null where there is none. */
    @Nullable Double ratio() {
        return floorMillis == null ? null : percentile(50) / floorMillis;
    }

    Measured besides(double floor) {
        return new Measured(what, scale, users, nanos, seconds, errors, statements, floor);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.2f,%.2f,%.2f,%.1f,%d,%s,%s,%s",
                what,
                scale,
                users,
                percentile(50),
                percentile(95),
                percentile(99),
                perSecond(),
                errors,
                statements == null ? "" : String.format(Locale.ROOT, "%.1f", statements),
                floorMillis == null ? "" : String.format(Locale.ROOT, "%.2f", floorMillis),
                ratio() == null ? "" : String.format(Locale.ROOT, "%.3f", ratio()));
    }
}
