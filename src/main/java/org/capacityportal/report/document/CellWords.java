package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.Wording;
import org.capacityportal.report.document.Table.Cell;
import org.springframework.stereotype.Component;

/** How the value of a cell is written where people read it: on the page, in the PDF, in Word. */
@Component
public class CellWords {

    private static final String NONE = "–";

    private final Wording wording;

    CellWords(Wording wording) {
        this.wording = wording;
    }

    public String of(Cell cell, Language language) {
        Object value = cell.value();
        if (value == null) {
            return NONE;
        }
        if (value instanceof LocalDate date) {
            return wording.date(date, language);
        }
        if (value instanceof Number number) {
            return switch (cell.kind()) {
                case SHARE -> percent(number, 0, language);
                case FUNDING_SHARE -> percent(number, 2, language);
                case MONEY -> money(number, language);
                default -> wording.number(number, language);
            };
        }
        return value.toString();
    }

    private String percent(Number share, int decimals, Language language) {
        BigDecimal percent = new BigDecimal(share.toString()).movePointRight(2);
        return wording.number(percent.setScale(decimals, RoundingMode.HALF_UP), language) + "%";
    }

    private static String money(Number amount, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
