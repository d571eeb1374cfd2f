package org.capacityportal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The results as tables for people: what the ratios say, and all that was measured. */
final class ResultsTable {

    private final Results results;

    ResultsTable(Results results) {
        this.results = results;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("# What was measured");
        lines.add("");
        results.notes().forEach(note -> lines.add("- " + note));
        lines.add("");
        lines.add("| what | is | wanted | |");
        lines.add("|---|---|---|---|");
        new Judgements(results).all().forEach(one -> lines.add(one.line()));
        for (int scale : results.scales()) {
            lines.add("");
            lines.add("## ×" + scale);
            lines.add("");
            lines.add(
                    "| what | users | p50 ms | p95 ms | p99 ms | a second | errors | floor ms | ratio | statements | MB |");
            lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
            results.of(scale).forEach(one -> lines.add(line(one)));
        }
        return lines;
    }

    private static String line(Measured one) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %d | %s | %s | %s | %s |",
                one.what(),
                one.users(),
                one.percentile(50),
                one.percentile(95),
                one.percentile(99),
                one.perSecond(),
                one.errors(),
                number("%.1f", one.floorMillis()),
                number("%.2f", one.ratio()),
                number("%.0f", one.statements()),
                number("%.2f", one.megabytes()));
    }

    private static String number(String format, @Nullable Double number) {
        return number == null ? "" : String.format(Locale.ROOT, format, number);
    }
}
