package org.capacityportal.report.iati;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.IndicatorLine.Part;
import org.capacityportal.report.iati.IndicatorPeriod.Level;
import org.jspecify.annotations.Nullable;

/** Writes an indicator of the results framework with its baseline, targets and levels. */
final class IndicatorXml {

    /** Codes of the reporting organisation's own: the names of the portal's figures. */
    private static final String OWN_VOCABULARY = "99";

    private final IatiXml xml;
    private final Texts texts;
    private final Activity.Indicator indicator;
    private final IndicatorLine line;
    private final Map<String, String> titles;

    IndicatorXml(IatiXml xml, Texts texts, Activity.Indicator indicator, IndicatorLine line) {
        this.xml = xml;
        this.texts = texts;
        this.indicator = indicator;
        this.line = line;
        this.titles = Texts.titled(
                Texts.ordered(indicator.titles(), indicator.language()), "Indicator " + indicator.indicatorId());
    }

    void write(LocalDate programmeStart, List<IndicatorPeriod> periods) {
        xml.open(
                "indicator",
                "measure",
                Codes.measure(line.measure()),
                "ascending",
                !line.falling(),
                "aggregation-status",
                "false");
        xml.narratives("title", titles);
        xml.narratives("description", Texts.ordered(indicator.descriptions(), indicator.language()));
        if (line.figure() != null) {
            reference(xml, line.figure());
        }
        baseline(programmeStart);
        periods.forEach(this::period);
        xml.close();
    }

    static void reference(IatiXml xml, Figure figure) {
        xml.empty("reference", "vocabulary", OWN_VOCABULARY, "code", figure.key());
    }

    private void baseline(LocalDate programmeStart) {
        Level baseline = new Level("", line.baseline(), line.baselineText(), null);
        if (fits(baseline)) {
            int year = Objects.requireNonNullElse(line.baselineYear(), programmeStart.getYear());
            xml.open("baseline", "year", year, "value", value(baseline));
            comment(baseline);
            xml.close();
        }
    }

    private void period(IndicatorPeriod period) {
        xml.open("period");
        ResultsXml.period(xml, period.period());
        period.targets().stream().filter(this::fits).forEach(target -> {
            level("target", target);
            xml.close();
        });
        period.actuals().stream().filter(this::fits).forEach(actual -> {
            level("actual", actual);
            if (period.current() && actual.category().isEmpty()) {
                DocumentLink.write(xml, line.evidenceUrl(), DocumentLink.RESULTS, titles, null);
            }
            xml.close();
        });
        xml.close();
    }

    private void level(String element, Level level) {
        xml.open(element, "value", value(level));
        if (!level.category().isEmpty()) {
            dimension(level.category());
        }
        comment(level);
    }

    private boolean qualitative() {
        return line.measure().equals("QUALITATIVE");
    }

    /** A qualitative level is told in words, every other by a number. */
    private boolean fits(Level level) {
        return qualitative() ? level.text() != null : level.value() != null;
    }

    private @Nullable String value(Level level) {
        BigDecimal value = level.value();
        return qualitative() || value == null ? null : IatiXml.number(value);
    }

    /** {@code SEX:WOMAN}: the dimension sex with the value woman. */
    private void dimension(String category) {
        String[] dimension = category.split(":", 2);
        String value = line.parts().stream()
                .filter(part -> part.category().equals(category))
                .map(Part::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> plain(dimension[dimension.length - 1]));
        xml.empty("dimension", "name", plain(dimension[0]), "value", value);
    }

    private static String plain(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the number means, the level in words, and what was said about it. */
    private void comment(Level level) {
        Map<String, String> meaning = yesOrNo(level);
        List<String> said = Stream.of(level.text(), level.comment())
                .filter(Objects::nonNull)
                .filter(IatiXml::saysSomething)
                .toList();
        if (meaning.isEmpty() && said.isEmpty()) {
            return;
        }
        xml.open("comment").narratives(meaning);
        // In which language people wrote is not on record.
        said.forEach(text -> xml.text("narrative", text));
        xml.close();
    }

    private Map<String, String> yesOrNo(Level level) {
        if (!line.measure().equals("YES_NO") || level.value() == null) {
            return Map.of();
        }
        return texts.word("report.iati.reached." + (level.value().signum() == 0 ? "no" : "yes"));
    }
}
