package org.capacityportal.exchange.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.capacityportal.exchange.reading.Vocabulary.Meaning;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Looks for the row, or the two rows, that hold the headings of a list, below its title and whatever else. */
final class HeadingRows {

    /**
     * Where the headings stand.
     *
     * @param last index of the row with the headings, of the lower one where there are two; -1 where there are none
     * @param texts by column; empty where a column has no heading
     * @param meanings by column; null where the heading says nothing
     */
    record Found(int last, List<String> texts, List<@Nullable Meaning> meanings) {

        @Nullable Meaning meaning(int column) {
            return column < meanings.size() ? meanings.get(column) : null;
        }

        String text(int column) {
            return column < texts.size() ? texts.get(column) : "";
        }
    }

    private static final int LONGEST_HEADING = 160;
    private static final int NAME_WEIGHT = 2;
    private static final int ENOUGH = 3;
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\s()+-]*){7,}");

    private final List<SheetRow> rows;
    private final Vocabulary vocabulary;

    HeadingRows(List<SheetRow> rows, Vocabulary vocabulary) {
        this.rows = rows;
        this.vocabulary = vocabulary;
    }

    Found find() {
        Found best = new Found(-1, List.of(), List.of());
        int bestWeight = 0;
        for (int at = 0; at < rows.size(); at++) {
            if (!mayBeHeadings(rows.get(at))) {
                continue;
            }
            Found one = single(at);
            Found two = at + 1 < rows.size() ? pair(at) : null;
            Found found = two != null && fields(two) > fields(one) ? two : one;
            int weight = weight(found);
            if (weight > bestWeight) {
                best = found;
                bestWeight = weight;
            }
        }
        return best;
    }

    private Found single(int at) {
        List<String> texts =
                rows.get(at).cells().stream().map(HeadingRows::text).toList();
        return found(at, texts, texts);
    }

    /** Headings in two rows: groups above, or columns that are merged over both. */
    private @Nullable Found pair(int at) {
        SheetRow upper = rows.get(at);
        SheetRow lower = rows.get(at + 1);
        if (!mayBeHeadings(lower) || filled(upper) < 2) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        List<String> lows = new ArrayList<>();
        boolean known = false;
        String group = "";
        for (int column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            String above = text(upper.cell(column));
            String below = text(lower.cell(column));
            Meaning name = above.isEmpty() ? null : vocabulary.meaning(above);
            boolean means = !below.isEmpty() && meaning(group(above, group), below) != null;
            if (!below.isEmpty()
                    && !means
                    && name != null
                    && vocabulary.tellsHeadings(name.target().field())) {
                return null;
            }
            known |= means;
            group = group(above, group);
            texts.add(below.isEmpty() ? above : (group + " " + below).strip());
            lows.add(below);
        }
        return known ? found(at + 1, texts, lows) : null;
    }

    private static String group(String above, String before) {
        return above.isEmpty() ? before : above;
    }

    private Found found(int last, List<String> texts, List<String> lows) {
        List<@Nullable Meaning> meanings = new ArrayList<>();
        for (int column = 0; column < texts.size(); column++) {
            String whole = texts.get(column);
            String low = lows.get(column);
            String above = whole.substring(0, whole.length() - low.length()).strip();
            meanings.add(whole.isEmpty() ? null : low.isEmpty() ? vocabulary.meaning(whole) : meaning(above, low));
        }
        return new Found(last, List.copyOf(texts), meanings);
    }

    /** A column under a group means what it says itself; what is signed is left out whatever the day. */
    private @Nullable Meaning meaning(String above, String low) {
        Meaning group = above.isEmpty() ? null : vocabulary.meaning(above);
        if (group != null && group.sure() && group.target().field() == Field.NONE && above.length() > 2) {
            return group;
        }
        Meaning own = vocabulary.meaning(low);
        return own != null || above.isEmpty() ? own : vocabulary.meaning(above + " " + low);
    }

    private int weight(Found found) {
        int fields = fields(found);
        boolean named = found.meanings().stream()
                .anyMatch(meaning -> meaning != null
                        && meaning.sure()
                        && vocabulary.tellsHeadings(meaning.target().field()));
        long written = found.texts().stream().filter(text -> !text.isEmpty()).count();
        boolean mostly =
                found.meanings().stream().filter(meaning -> meaning != null).count() * 3 >= written * 2;
        boolean follows = found.last() + 1 < rows.size();
        boolean enough = named || mostly && (fields >= ENOUGH || fields == written && fields > 1);
        return enough && (follows || named) ? fields + (named ? NAME_WEIGHT : 0) : 0;
    }

    private static int fields(Found found) {
        Set<Target> targets = new HashSet<>();
        for (Meaning meaning : found.meanings()) {
            if (meaning != null && meaning.target().field() != Field.NONE) {
                targets.add(meaning.target());
            }
        }
        return targets.size();
    }

    /** Rows about somebody hold addresses, numbers, names. */
    private static boolean mayBeHeadings(SheetRow row) {
        return row.cells().stream().noneMatch(HeadingRows::isValue);
    }

    private static boolean isValue(SheetCell cell) {
        String text = cell.text();
        return text.length() > LONGEST_HEADING
                || text.indexOf('@') > 0
                || cell.date() == null && NUMBER.matcher(text).find() && Dates.of(text) == null
                || ColumnValues.namesWithPatronymic(text);
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.empty()).count();
    }

    private static String text(SheetCell cell) {
        return Letters.line(cell.text());
    }
}
