package org.capacityportal.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;
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
 * @param floorMillis how long the least takes that answers the same; null where there is none
 * @param statements of SQL for each time; null where nobody counted
 * @param megabytes of the answer; null where nobody weighed it
 */
record Measured(
        String what,
        int scale,
        int users,
        long[] nanos,
        double seconds,
        int errors,
        @Nullable Double floorMillis,
        @Nullable Double statements,
        @Nullable Double megabytes) {

    static final String HEADINGS =
            "what,scale,users,p50_ms,p95_ms,p99_ms,requests_per_s,errors,floor_ms,ratio,statements_per_request,megabytes";

    Measured {
        Arrays.sort(nanos);
    }

    Measured(String what, int scale, int users, long[] nanos, double seconds, int errors) {
        this(what, scale, users, nanos, seconds, errors, null, null, null);
    }

    /** Something done once. */
    static Measured once(String what, int scale, long nanos) {
        return new Measured(what, scale, 1, new long[] {nanos}, nanos / 1e9, 0);
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

    Measured beside(double floor) {
        return new Measured(what, scale, users, nanos, seconds, errors, floor, statements, megabytes);
    }

    Measured asking(@Nullable Double each) {
        return new Measured(what, scale, users, nanos, seconds, errors, floorMillis, each, megabytes);
    }

    Measured weighing(long bytes) {
        return new Measured(what, scale, users, nanos, seconds, errors, floorMillis, statements, bytes / 1e6);
    }

    /** The same measured again, as one. */
    Measured and(Measured again) {
        long[] all = LongStream.concat(Arrays.stream(nanos), Arrays.stream(again.nanos))
                .toArray();
        return new Measured(
                what,
                scale,
                users,
                all,
                seconds + again.seconds,
                errors + again.errors,
                floorMillis,
                statements,
                megabytes);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.2f,%.2f,%.2f,%.1f,%d,%s,%s,%s,%s",
                what,
                scale,
                users,
                percentile(50),
                percentile(95),
                percentile(99),
                perSecond(),
                errors,
                number("%.2f", floorMillis),
                number("%.3f", ratio()),
                number("%.1f", statements),
                number("%.3f", megabytes));
    }

    private static String number(String format, @Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, format, number);
    }
}
