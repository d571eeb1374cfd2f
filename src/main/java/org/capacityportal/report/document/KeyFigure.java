package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.IndicatorLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Cell;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a report with what it is to be seen beside.
 *
 * @param previous in the period before; null where there is none, as for the next two
 * @param change since then, of shares in parts of 1
 * @param attributed the donor's part; null also for shares and means
 * @param indicator the one indicator that is bound to the figure; null where there is none or several
 */
public record KeyFigure(
        Figure figure,
        String address,
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal change,
        @Nullable BigDecimal attributed,
        @Nullable IndicatorLine indicator) {

    /** Every figure, in their order. */
    public static List<KeyFigure> all(Report report) {
        return Arrays.stream(Figure.values()).map(figure -> of(report, figure)).toList();
    }

    private static KeyFigure of(Report report, Figure figure) {
        BigDecimal value = report.figures().value(figure);
        BigDecimal previous =
                report.previous() == null ? null : report.previous().value(figure);
        return new KeyFigure(
                figure,
                report.subject().address(figure, report.period()),
                value,
                previous,
                value == null || previous == null ? null : value.subtract(previous),
                report.figures().attributed(figure),
                bound(report, figure).orElse(null));
    }

    /** Places have no targets of their own. */
    private static Optional<IndicatorLine> bound(Report report, Figure figure) {
        List<IndicatorLine> bound = report.indicators().stream()
                .filter(indicator -> indicator.figure() == figure && indicator.target() != null)
                .toList();
        return bound.size() == 1 && !report.subject().place() ? Optional.of(bound.get(0)) : Optional.empty();
    }

    public Cell cell() {
        return new Cell(typed(value), kind(), null, address);
    }

    public Cell previousCell() {
        return new Cell(typed(previous), kind());
    }

    public Cell changeCell() {
        return new Cell(typed(change), kind());
    }

    public Cell targetCell() {
        return indicator == null ? new Cell(null, kind()) : Levels.cell(indicator, indicator.target());
    }

    /** The level reached by the end of the period, the baseline included. */
    public Cell reachedCell() {
        return indicator == null ? new Cell(null, kind()) : Levels.cell(indicator, indicator.cumulative());
    }

    public Cell progressCell() {
        return new Cell(indicator == null ? null : indicator.progress(), Kind.SHARE);
    }

    private Kind kind() {
        return switch (figure.kind()) {
            case RATIO -> Kind.SHARE;
            case MEAN -> Kind.DECIMAL;
            default -> Kind.COUNT;
        };
    }

    private @Nullable Object typed(@Nullable BigDecimal number) {
        return number != null && kind() == Kind.COUNT ? (Object) number.longValueExact() : number;
    }
}
