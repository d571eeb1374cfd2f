package org.capacityportal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets what was measured against what the portal wants to be. Nothing fails by it: times are told, errors fail. */
final class Judgements {

    private static final double MILLISECONDS_OF_GRACE = 5;

    /** Where a report tells of so much that its floor is more than a few milliseconds. */
    private static final int REPORTS_FROM = 100;

    private final Results results;
    private final List<Judgement> all = new ArrayList<>();

    Judgements(Results results) {
        this.results = results;
        for (int scale : results.scales()) {
            reports(scale);
            besideTheBarePage(scale);
            lists(scale);
            mixed(scale);
        }
        acrossScales();
        all.addAll(results.judged());
    }

    List<Judgement> all() {
        return all;
    }

    private void reports(int scale) {
        if (scale < REPORTS_FROM) {
            return;
        }
        for (Measured one : results.of(scale)) {
            Double floor = one.floorMillis();
            if (floor == null || !one.what().startsWith(Reported.PREFIX)) {
                continue;
            }
            String what = one.what() + " ×" + scale + ": p50 over floor";
            boolean biggest = one.what().startsWith(Reported.PREFIX + "biggest")
                    && !one.what().contains("other period");
            boolean again = one.what().endsWith(Reported.JSON) || one.what().endsWith(Reported.PAGE);
            if (again || one.what().endsWith(Reported.CHANGED)) {
                double most = biggest && again ? 1 : 1.5 + MILLISECONDS_OF_GRACE / floor;
                all.add(Judgement.atMost(what, one.percentile(50) / floor, most));
            }
        }
    }

    private void besideTheBarePage(int scale) {
        results.of(BarePage.WHAT, scale, 16).ifPresent(bare -> results.of(scale).stream()
                .filter(one -> one.what().endsWith(BarePage.BESIDE))
                .forEach(one -> all.add(Judgement.atLeast(
                        one.what() + " ×" + scale + ": throughput over its",
                        one.perSecond() / bare.perSecond(),
                        0.5))));
    }

    private void lists(int scale) {
        results.of(scale).stream()
                .filter(one -> one.what().startsWith(ListTaking.WHAT) && one.floorMillis() != null)
                .forEach(one -> all.add(Judgement.atMost(
                        one.what() + " ×" + scale + ": over reading and COPY into its tables",
                        one.percentile(50)
                                / Optional.ofNullable(one.floorMillis()).orElse(Double.NaN),
                        3)));
    }

    private void mixed(int scale) {
        results.of(MixedLoad.WHAT, scale, MixedLoad.USERS).ifPresent(mixed -> {
            all.add(Judgement.atMost(
                    "mixed load ×" + scale + ": p99 over p50", mixed.percentile(99) / mixed.percentile(50), 10));
            all.add(Judgement.atMost("mixed load ×" + scale + ": errors", mixed.errors(), 0));
        });
    }

    private void acrossScales() {
        results.of(1).stream()
                .filter(one -> one.users() == 1 && Questions.GROWING.contains(one.what()))
                .forEach(one -> results.of(one.what(), 100, 1)
                        .ifPresent(grown -> all.add(Judgement.atMost(
                                one.what() + ": p95 at ×100 over ×1", grown.percentile(95) / one.percentile(95), 2))));
        String same = Reported.PREFIX + Questions.SAME_CITY + Reported.JSON;
        results.of(same, 10, 1).ifPresent(small -> results.of(same, 100, 1)
                .ifPresent(large -> all.add(Judgement.atMost(
                        same + ": p50 at ×100 over ×10", large.percentile(50) / small.percentile(50), 2))));
    }
}
