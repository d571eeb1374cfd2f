package org.capacityportal.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.capacityportal.exchange.reading.Vocabulary.Meaning;
import org.capacityportal.exchange.reading.Vocabulary.Rule;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;

/** The columns of a list while it is found out what they hold. */
final class Columns {

    private static final Rule REASON = Rule.of(Field.NONE, "why the row, чому рядок, dlaczego wiersz, почему строка");
    private static final Meaning UNKNOWN = new Meaning(Target.NONE, false);

    private final List<SheetRow> rows;
    private final HeadingRows.Found headings;
    private final List<SheetRow> below;
    private final List<Meaning> meanings = new ArrayList<>();
    private final Set<Target> taken = new HashSet<>();

    Columns(List<SheetRow> rows, HeadingRows.Found headings) {
        this.rows = rows;
        this.headings = headings;
        List<SheetRow> after = rows.subList(headings.last() + 1, rows.size());
        below = after.stream().filter(Columns::isAboutSomebody).toList();
        int width = Math.max(
                headings.texts().size(),
                after.stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        for (int column = 0; column < width; column++) {
            Meaning meaning = headings.meaning(column);
            meanings.add(meaning == null ? UNKNOWN : claimed(meaning));
        }
    }

    /** Sees to it that a list of people has their names, once, and takes columns by their values that say nothing else. */
    void completeNames() {
        if (column(Field.FAMILY_NAME) >= 0 && column(Field.GIVEN_NAME) >= 0) {
            // Besides a family name, a "Name" is the given one, or the whole one spelt otherwise.
            int name = column(Field.FULL_NAME);
            if (name >= 0) {
                set(name, values(name).latin() ? Field.LATIN_NAME : Field.NONE);
            }
        } else if (column(Field.FAMILY_NAME) >= 0 && column(Field.FULL_NAME) >= 0) {
            set(column(Field.FULL_NAME), Field.GIVEN_NAME);
        } else if (column(Field.GIVEN_NAME) >= 0 && column(Field.FULL_NAME) < 0) {
            set(column(Field.GIVEN_NAME), Field.FULL_NAME);
        } else if (column(Field.FAMILY_NAME) >= 0
                && values(column(Field.FAMILY_NAME)).severalWords()) {
            set(column(Field.FAMILY_NAME), Field.FULL_NAME);
        }
        splitName();
        for (int column = 0; column < meanings.size(); column++) {
            Field field = undecided(column) ? values(column).field() : null;
            boolean named = column(Field.FULL_NAME) >= 0 || column(Field.FAMILY_NAME) >= 0;
            if (field != null && (field != Field.FULL_NAME || !named)) {
                meanings.set(column, claimed(new Meaning(Target.of(field), false)));
            } else if (field == Field.FULL_NAME
                    && column(Field.LATIN_NAME) < 0
                    && values(column).latin()) {
                set(column, Field.LATIN_NAME);
            }
        }
        if (column(Field.FULL_NAME) < 0 && column(Field.FAMILY_NAME) < 0) {
            first(column -> undecided(column) && values(column).namesPerhaps(), Field.FULL_NAME);
        }
    }

    /** One heading over three columns: the parts of the name. */
    private void splitName() {
        int at = column(Field.FULL_NAME);
        if (at < 0 || !values(at).singleWords()) {
            return;
        }
        if (headless(at + 1) && values(at + 1).singleWords()) {
            set(at, Field.FAMILY_NAME);
            set(at + 1, Field.GIVEN_NAME);
            if (headless(at + 2) && values(at + 2).singleWords()) {
                set(at + 2, Field.PATRONYMIC);
            }
        }
    }

    void completeEvents() {
        if (column(Field.TITLE) < 0 && column(Field.TOPIC) >= 0) {
            set(column(Field.TOPIC), Field.TITLE);
        }
        if (column(Field.STARTS_ON) < 0 && column(Field.DATES) < 0) {
            first(column -> undecided(column) && values(column).dates(), Field.DATES);
        }
        if (column(Field.TITLE) < 0) {
            first(column -> undecided(column) && values(column).severalWords(), Field.TITLE);
        }
    }

    ListShape shape() {
        List<ListColumn> columns = new ArrayList<>();
        for (int column = 0; column < meanings.size(); column++) {
            String heading = headings.text(column);
            String example = example(column);
            if (!heading.isEmpty() || !example.isEmpty()) {
                Meaning meaning = meanings.get(column);
                columns.add(new ListColumn(column, heading, example, meaning.target(), meaning.sure()));
            }
        }
        int row = headings.last() < 0 ? 0 : rows.get(headings.last()).number();
        return new ListShape(row, columns, signature(columns));
    }

    /** A second column of the same field is left out, except where several are read together. */
    private Meaning claimed(Meaning meaning) {
        Field field = meaning.target().field();
        boolean several = field == Field.NONE || field == Field.EMAIL || field == Field.PHONE;
        if (several || taken.add(meaning.target())) {
            return meaning;
        }
        return UNKNOWN;
    }

    private void set(int column, Field field) {
        taken.remove(meanings.get(column).target());
        meanings.set(column, claimed(new Meaning(Target.of(field), field == Field.NONE)));
    }

    private void first(IntPredicate test, Field field) {
        for (int column = 0; column < meanings.size(); column++) {
            if (test.test(column)) {
                set(column, field);
                return;
            }
        }
    }

    private int column(Field field) {
        for (int column = 0; column < meanings.size(); column++) {
            if (meanings.get(column).target().field() == field) {
                return column;
            }
        }
        return -1;
    }

    private boolean undecided(int column) {
        return meanings.get(column).equals(UNKNOWN) && !values(column).empty();
    }

    private boolean headless(int column) {
        return column < meanings.size() && headings.text(column).isEmpty();
    }

    private ColumnValues values(int column) {
        return new ColumnValues(
                below.stream().map(row -> text(row.cell(column))).toList());
    }

    private String example(int column) {
        return below.stream()
                .map(row -> text(row.cell(column)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(SheetCell cell) {
        return Letters.line(cell.text());
    }

    /** Not the name of a group, nor the row that numbers the columns. */
    private static boolean isAboutSomebody(SheetRow row) {
        return row.cells().stream().filter(cell -> !cell.empty()).count() > 1 && !RowKinds.numbersColumns(row);
    }

    private static String signature(List<ListColumn> columns) {
        StringBuilder written = new StringBuilder();
        for (ListColumn column : columns) {
            String heading = Letters.plain(column.heading());
            if (REASON.matches(heading)) {
                // Rows that come back mended are read as those they were among.
                continue;
            }
            written.append(column.index())
                    .append('=')
                    .append(heading.isEmpty() ? column.target().field() : heading)
                    .append('\n');
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(written.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
