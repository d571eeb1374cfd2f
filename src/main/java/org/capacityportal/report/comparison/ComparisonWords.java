package org.capacityportal.report.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.comparison.Comparison.Change;
import org.capacityportal.report.comparison.Comparison.FigureChange;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.document.CellWords;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a comparison in the reader's language. */
@Component
public class ComparisonWords {

    private static final String NONE = "–";
    private static final int LONGEST = 400;

    private final Wording wording;
    private final CellWords cells;

    ComparisonWords(Wording wording, CellWords cells) {
        this.wording = wording;
        this.cells = cells;
    }

    /** What changed, in half a sentence: "3 people more, outcomes: 1 added, 2 changed". */
    public String sentence(Comparison comparison) {
        if (comparison.empty()) {
            return wording.message("publishing.sum.nothing");
        }
        List<String> told = new ArrayList<>();
        grown(comparison, Figure.PARTICIPANTS, "publishing.sum.participants", told);
        grown(comparison, Figure.ATTENDANCES, "publishing.sum.attendances", told);
        for (Part part : Part.values()) {
            List<String> changes = new ArrayList<>();
            for (Change change : Change.values()) {
                long count = comparison.count(part, change);
                if (count > 0) {
                    changes.add(wording.message("publishing.sum." + change, wording.number(count)));
                }
            }
            if (!changes.isEmpty()) {
                told.add(wording.message("publishing.sum.part." + part, String.join(", ", changes)));
            }
        }
        return told.isEmpty() ? wording.message("publishing.sum.figuresOnly") : String.join("; ", told);
    }

    private void grown(Comparison comparison, Figure figure, String key, List<String> told) {
        long growth = comparison.growth(figure);
        if (growth != 0) {
            told.add(wording.count(key + (growth > 0 ? ".more" : ".fewer"), Math.abs(growth)));
        }
    }

    public String before(FigureChange change) {
        return figure(change.figure(), change.before());
    }

    public String after(FigureChange change) {
        return figure(change.figure(), change.after());
    }

    /** With its sign: +3, −0.12; of shares in percentage points. */
    public String difference(FigureChange change) {
        BigDecimal difference = change.difference();
        if (difference == null) {
            return NONE;
        }
        BigDecimal size = difference.abs();
        return (difference.signum() < 0 ? "−" : "+")
                + (change.figure().kind() == Figure.Kind.RATIO
                        ? wording.message("publishing.points", wording.number(size.movePointRight(2)))
                        : figure(change.figure(), size));
    }

    private String figure(Figure figure, @Nullable BigDecimal value) {
        Kind kind =
                switch (figure.kind()) {
                    case RATIO -> Kind.FUNDING_SHARE;
                    case MEAN -> Kind.DECIMAL;
                    default -> Kind.COUNT;
                };
        return cells.of(new Cell(value, kind), Language.current());
    }

    /** A value in words; a dash where there is none. */
    public String of(Value value) {
        Object told = value.value();
        if (told == null) {
            return NONE;
        }
        return switch (value.kind()) {
            case NUMBER -> wording.number((Number) told);
            case MONEY -> cell(told, Kind.MONEY);
            case SHARE -> cell(told, Kind.FUNDING_SHARE);
            case PERCENT -> wording.number((Number) told) + "%";
            case DATE -> wording.date((LocalDate) told);
            case YES_NO -> wording.message(yes(told) ? "publishing.yes" : "publishing.no");
            case OUTCOME_STATUS -> wording.message("report.outcome." + told);
            case OUTCOME_KIND -> wording.message("outcome.kind." + told);
            case NAMED -> ((Value.Named) told).name();
            case UNTOLD -> wording.message("publishing.untold");
            case TEXT, SPOKEN -> shortened(told.toString());
        };
    }

    private String cell(Object value, Kind kind) {
        return cells.of(new Cell(value, kind), Language.current());
    }

    private static boolean yes(Object told) {
        return told instanceof BigDecimal number ? number.signum() > 0 : Boolean.TRUE.equals(told);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
