package org.capacityportal.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.capacityportal.report.GeneratedData.Event;
import org.capacityportal.report.GeneratedData.Place;
import org.capacityportal.report.content.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the generated events were about, what they cost, and what their programmes were to reach; by the dice, too. */
class GeneratedFramework {

    static final List<String> TOPICS = List.of("PUBLIC_FINANCE", "SOCIAL_POLICY", "OTHER");
    static final List<String> AUDIENCES = List.of("LOCAL_OFFICIALS", "BUSINESS", "ACADEMICS");

    record Facts(
            String type,
            Set<String> topics,
            Set<String> audiences,
            @Nullable String exam) {}

    /** @param payer {@code CITY}, {@code PARTNER} or null */
    record Spending(
            @Nullable Long programme,
            @Nullable Event event,
            LocalDate on,
            String category,
            BigDecimal amount,
            String currency,
            BigDecimal rate,
            @Nullable LocalDate rateOn,
            String reportingCurrency,
            @Nullable String payer,
            boolean deleted) {

        BigDecimal reported() {
            return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        }
    }

    record Target(LocalDate endsOn, String category, BigDecimal value) {}

    record Value(LocalDate asOf, String category, BigDecimal value) {}

    record Indicator(
            long id,
            long programme,
            String measure,
            @Nullable Figure figure,
            @Nullable BigDecimal baseline,
            Set<String> dimensions,
            List<Target> targets,
            List<Value> values) {

        boolean tells(String category) {
            return category.isEmpty() || dimensions.contains(category.split(":")[0]);
        }
    }

    final Map<Long, Facts> facts = new HashMap<>();
    final Map<Long, LocalDate> starts = new HashMap<>();
    final List<Spending> spending = new ArrayList<>();
    final List<Indicator> indicators = new ArrayList<>();

    private final JdbcClient jdbc;
    private final GeneratedData data;
    private final Random dice;

    GeneratedFramework(JdbcClient jdbc, GeneratedData data, long seed) {
        this.jdbc = jdbc;
        this.data = data;
        this.dice = new Random(seed);
        data.events.forEach(this::facts);
        List<Long> programmes = data.programmes.keySet().stream().sorted().toList();
        for (int i = 0; i < 80; i++) {
            spending(programmes);
        }
        programmes.forEach(this::programme);
    }

    private void facts(Event event) {
        Facts what = new Facts(
                dice.nextBoolean() ? "SEMINAR" : "WORKSHOP",
                some(TOPICS),
                some(AUDIENCES),
                dice.nextInt(3) == 0 ? null : dice.nextBoolean() ? "PRINCE2" : "IPMA");
        jdbc.sql("update event set type = ?, exam_title = ? where id = ?")
                .params(what.type(), what.exam(), event.id())
                .update();
        what.topics().forEach(topic -> jdbc.sql("insert into event_topic values (?, ?)")
                .params(event.id(), topic)
                .update());
        what.audiences().forEach(audience -> jdbc.sql("insert into event_audience values (?, ?)")
                .params(event.id(), audience)
                .update());
        facts.put(event.id(), what);
    }

    private void spending(List<Long> programmes) {
        boolean whole = dice.nextInt(4) == 0;
        boolean foreign = dice.nextBoolean();
        String reporting = dice.nextInt(5) == 0 ? "USD" : "EUR";
        Spending row = new Spending(
                whole ? programmes.get(dice.nextInt(programmes.size())) : null,
                whole ? null : data.events.get(dice.nextInt(data.events.size())),
                day(),
                List.of("INSTRUCTION", "PARTICIPANTS", "TRAVEL", "OTHER").get(dice.nextInt(4)),
                BigDecimal.valueOf(1 + dice.nextInt(1_000_000), 2),
                foreign ? "PLN" : reporting,
                foreign ? BigDecimal.valueOf(1 + dice.nextInt(900_000), 6) : BigDecimal.ONE,
                foreign ? day() : null,
                reporting,
                dice.nextInt(3) == 0 ? dice.nextBoolean() ? "CITY" : "PARTNER" : null,
                dice.nextInt(10) == 0);
        Long city = data.places.stream()
                .filter(Place::city)
                .map(Place::id)
                .findFirst()
                .orElseThrow();
        jdbc.sql("""
                insert into spending (id, programme_id, event_id, spent_on, category, amount, currency, rate, rate_on,
                                      reporting_currency, payer_city_id, payer_partner_id, deleted_at)
                values (nextval('spending_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, case when ? then now() end)""")
                .params(
                        row.programme(),
                        row.event() == null ? null : row.event().id(),
                        row.on(),
                        row.category(),
                        row.amount(),
                        row.currency(),
                        row.rate(),
                        row.rateOn(),
                        row.reportingCurrency(),
                        "CITY".equals(row.payer()) ? city : null,
                        "PARTNER".equals(row.payer()) ? data.donors.get(0) : null,
                        row.deleted())
                .update();
        spending.add(row);
    }

    private void programme(long id) {
        LocalDate startsOn = LocalDate.of(GeneratedData.YEAR, 1, 1).plusDays(dice.nextInt(120));
        starts.put(id, startsOn);
        jdbc.sql("update programme set starts_on = ? where id = ?")
                .params(startsOn, id)
                .update();
        long result = id("result");
        jdbc.sql(
                        "insert into result (id, programme_id, level, text_language, title) values (?, ?, 'OBJECTIVE', 'en', 'Generated')")
                .params(result, id)
                .update();
        for (Figure figure : Figure.values()) {
            indicator(id, result, figure, figure.kind() == Figure.Kind.RATIO ? "PERCENTAGE" : "NUMBER");
        }
        for (int i = 0; i < 4; i++) {
            indicator(id, result, null, i % 2 == 0 ? "NUMBER" : "PERCENTAGE");
        }
    }

    private void indicator(long programme, long result, @Nullable Figure figure, String measure) {
        long id = id("indicator");
        BigDecimal baseline = dice.nextInt(3) == 0 ? null : BigDecimal.valueOf(dice.nextInt(20));
        jdbc.sql("""
                insert into indicator (id, result_id, programme_id, text_language, title, measure, figure, baseline_value)
                values (?, ?, ?, 'en', 'Generated', ?, ?, ?)""")
                .params(id, result, programme, measure, figure == null ? null : figure.name(), baseline)
                .update();
        Set<String> dimensions = some(List.of("SEX", "REGION", "AUDIENCE"));
        dimensions.forEach(dimension -> jdbc.sql("insert into indicator_dimension values (?, ?)")
                .params(id, dimension)
                .update());
        Indicator indicator = new Indicator(
                id, programme, measure, figure, baseline, dimensions, new ArrayList<>(), new ArrayList<>());
        indicators.add(indicator);
        for (String category : categories()) {
            if (dice.nextInt(3) == 0 || category.isEmpty()) {
                targets(indicator, category);
            }
            for (int i = dice.nextInt(4); figure == null && i > 0; i--) {
                value(indicator, category);
            }
        }
    }

    /** The whole and every part there can be. */
    List<String> categories() {
        List<String> categories = new ArrayList<>(List.of("", "SEX:WOMAN", "SEX:MAN", "SEX:NONE"));
        data.places.stream().filter(place -> !place.city()).forEach(region -> categories.add("REGION:" + region.id()));
        AUDIENCES.forEach(audience -> categories.add("AUDIENCE:" + audience));
        return categories;
    }

    private void targets(Indicator indicator, String category) {
        LocalDate from = starts.get(indicator.programme());
        for (int i = dice.nextInt(4); i > 0; i--) {
            LocalDate to = from.plusDays(30 + dice.nextInt(150));
            Target target = new Target(to, category, BigDecimal.valueOf(dice.nextInt(100)));
            jdbc.sql(
                            "insert into indicator_target (indicator_id, starts_on, ends_on, category, value) values (?, ?, ?, ?, ?)")
                    .params(indicator.id(), from, to, category, target.value())
                    .update();
            indicator.targets().add(target);
            from = to.plusDays(1);
        }
    }

    private void value(Indicator indicator, String category) {
        Value value = new Value(day(), category, BigDecimal.valueOf(dice.nextInt(1000), 1));
        if (indicator.values().stream()
                .noneMatch(
                        one -> one.asOf().equals(value.asOf()) && one.category().equals(category))) {
            jdbc.sql("insert into indicator_value (indicator_id, as_of, category, value) values (?, ?, ?, ?)")
                    .params(indicator.id(), value.asOf(), category, value.value())
                    .update();
            indicator.values().add(value);
        }
    }

    private LocalDate day() {
        return LocalDate.of(GeneratedData.YEAR, 1, 1).plusDays(dice.nextInt(360));
    }

    private Set<String> some(List<String> choices) {
        Set<String> some = new TreeSet<>();
        for (int i = dice.nextInt(choices.size() + 1); i > 0; i--) {
            some.add(choices.get(dice.nextInt(choices.size())));
        }
        return some;
    }

    private long id(String table) {
        return jdbc.sql("select nextval('" + table + "_seq')").query(Long.class).single();
    }
}
