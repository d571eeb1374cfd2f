package org.capacityportal.exchange.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Tells rows that are about somebody from what else stands between them. */
final class RowKinds {

    private static final int COLUMNS_OF_A_NUMBERING = 3;
    private static final int CELLS_OF_A_TOTAL = 4;

    private static final Pattern TOTAL = Pattern.compile(
            "^(всього|усього|разом|загалом|итого|всего|razem|ogółem|łącznie|suma|total|in total|sum)(\\s.*)?");
    private static final Pattern GROUP = Pattern.compile(
            "(^|\\s)(делегаці|делегаци|delegat|delegac|місто|міста|город|города|miasto|miasta|громад|общин|gmina|gminy|область|"
                    + "областн|обласн|група|группа|grupa|group|секція|секция|sekcja|трек|track|міська рада|учасники|участники|"
                    + "uczestnicy|participants|експерти|эксперты|eksperci|experts|організатори|организаторы|organizatorzy|"
                    + "organisers|виконавець|исполнитель|підготува|подготовил|sporządz|prepared|city of|list of|список|lista)");
    private static final Pattern CITY = Pattern.compile(
            "(?:^|[\\s(,])(?:м\\.|г\\.|m\\.|[Мм]іст[оа]|[Гг]орода?|[Mm]iast[oa]|[Cc]ity of|"
                    + "[Dd]elegation of(?: the city of)?)\\s*(\\p{Lu}[\\p{L}\\p{M}'’ʼ`-]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}'’ʼ`-]*)*)");

    /** Longer texts are no names of groups. */
    private static final int LONGEST_GROUP = 200;

    private RowKinds() {}

    /** The row of numbers under the headings of a form: 1, 2, 3 … */
    static boolean numbersColumns(SheetRow row) {
        List<String> texts = row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        for (int at = 0; at < texts.size(); at++) {
            if (!texts.get(at).equals(String.valueOf(at + 1))) {
                return false;
            }
        }
        return texts.size() >= COLUMNS_OF_A_NUMBERING;
    }

    /** "Всього: 34" */
    static boolean isTotal(SheetRow row) {
        List<SheetCell> filled =
                row.cells().stream().filter(cell -> !cell.empty()).toList();
        return !filled.isEmpty()
                && filled.size() <= CELLS_OF_A_TOTAL
                && TOTAL.matcher(Letters.plain(filled.get(0).text())).matches()
                && filled.stream().skip(1).allMatch(cell -> Letters.digits(cell.text()) > 0);
    }

    /** The same headings again, at the top of the next page. */
    static boolean repeatsHeadings(SheetRow row, ListShape shape) {
        int same = 0;
        for (int at = 0; at < row.cells().size(); at++) {
            String text = Letters.plain(row.cell(at).text());
            if (text.isEmpty()) {
                continue;
            }
            int column = at;
            boolean heads = shape.columns().stream()
                    .filter(one -> one.index() == column)
                    .map(one -> Letters.plain(one.heading()))
                    .anyMatch(heading ->
                            heading.equals(text) || heading.startsWith(text + " ") || heading.endsWith(" " + text));
            if (!heads) {
                return false;
            }
            same++;
        }
        return same > 1;
    }

    /** Whether a cell that stands alone in its row, where names stand, names a group rather than a person. */
    static boolean namesGroup(String text) {
        return text.length() <= LONGEST_GROUP && isGroup(text);
    }

    private static boolean isGroup(String text) {
        return GROUP.matcher(Letters.line(text).toLowerCase(Locale.ROOT)).find()
                || TOTAL.matcher(Letters.plain(text)).matches()
                || CITY.matcher(Letters.line(text)).find();
    }

    /** The city that the name of a group names, as in "Делегація міста Суми"; null where it names none. */
    static @Nullable String cityOfGroup(String text) {
        Matcher found = CITY.matcher(text.length() <= LONGEST_GROUP ? Letters.line(text) : "");
        return found.find() ? found.group(1) : null;
    }
}
