package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a list of events. */
public final class EventRowReader {

    private static final int LONGEST_TEXT = 300;
    private static final int MOST_PEOPLE = 1_000_000;
    private static final int DAYS_OF_A_YEAR = 366;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final Pattern CITY_WORD =
            Pattern.compile("(?iu)^(?:м\\.|г\\.|m\\.|місто\\s|город\\s|miasto\\s|city of\\s)\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[ .,]\\d{3})+|\\d{1,9}(?:[.,]0+)?");

    private final ListShape shape;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

    /** @param shape with the targets that were decided on, see {@link ListShape#with} */
    public EventRowReader(ListShape shape) {
        this.shape = shape;
        for (ListColumn column : shape.columns()) {
            if (column.target().field() != Field.NONE) {
                columns.putIfAbsent(column.target().field(), column.index());
            }
        }
    }

    /** @return nothing for rows that are not about an event: titles, headings, names of groups, totals */
    public Optional<ReadEvent> read(SheetRow row) {
        boolean aside = row.number() <= shape.headingRow()
                || RowKinds.numbersColumns(row)
                || RowKinds.repeatsHeadings(row, shape)
                || RowKinds.isTotal(row)
                || row.cells().stream()
                                .filter(cell -> Letters.said(cell.text()) != null)
                                .count()
                        < 2
                || columns.values().stream()
                        .allMatch(column -> Letters.said(row.cell(column).text()) == null);
        if (aside) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        return Optional.of(new ReadEvent(row.number(), event(row, problems), List.copyOf(problems)));
    }

    private ListedEvent event(SheetRow row, List<Problem> problems) {
        String title = text(row, Field.TITLE, problems);
        if (title == null && said(row, Field.TITLE) == null) {
            problems.add(problem(Field.TITLE, "title.missing"));
        }
        Dates.Span span = span(row, problems);
        String place = text(row, Field.PLACE, problems);
        Boolean online = online(row, place, problems);
        Integer reported = number(row, Field.REPORTED, problems);
        Integer women = number(row, Field.REPORTED_WOMEN, problems);
        Integer men = number(row, Field.REPORTED_MEN, problems);
        counts(reported, women, men, problems);
        String delegation = text(row, Field.CITY, problems);
        return new ListedEvent(
                title,
                said(row, Field.TYPE) == null
                        ? EventWords.typeOf(title)
                        : word(row, Field.TYPE, EventWords.TYPES, "type", problems),
                word(row, Field.STATUS, EventWords.STATUSES, "status", problems),
                span == null ? null : span.from(),
                span == null ? null : span.to(),
                place == null || Boolean.TRUE.equals(online)
                        ? null
                        : CITY_WORD.matcher(place).replaceFirst(""),
                Boolean.TRUE.equals(online),
                text(row, Field.TOPIC, problems),
                delegation == null ? null : CITY_WORD.matcher(delegation).replaceFirst(""),
                reported == null && women != null && men != null ? Integer.valueOf(women + men) : reported,
                women,
                men);
    }

    private Dates.@Nullable Span span(SheetRow row, List<Problem> problems) {
        Field first = columns.containsKey(Field.STARTS_ON) ? Field.STARTS_ON : Field.DATES;
        SheetCell cell = cell(row, first);
        SheetCell last = cell(row, Field.ENDS_ON);
        if (cell.empty()) {
            problems.add(problem(first, "dates.missing"));
            return null;
        }
        Dates.Span from = Dates.span(cell);
        Dates.Span to = last.empty() ? from : Dates.span(last);
        if (from == null || to == null) {
            Field wrong = from == null ? first : Field.ENDS_ON;
            problems.add(problem(
                    wrong, "dates.invalid", Letters.line(cell(row, wrong).text())));
            return null;
        }
        Dates.Span span = new Dates.Span(from.from(), to.to());
        if (span.to().isBefore(span.from())) {
            problems.add(problem(last.empty() ? first : Field.ENDS_ON, "dates.order"));
        } else if (span.from().isBefore(EARLIEST)
                || span.to().isAfter(LATEST)
                || ChronoUnit.DAYS.between(span.from(), span.to()) >= DAYS_OF_A_YEAR) {
            problems.add(problem(first, "dates.span"));
        }
        return span;
    }

    /** An event is online where a column of its own says so, or in place of the city. */
    private @Nullable Boolean online(SheetRow row, @Nullable String place, List<Problem> problems) {
        String said = said(row, Field.ONLINE);
        if (said == null) {
            return place != null && Boolean.TRUE.equals(EventWords.online(place));
        }
        Boolean online = EventWords.online(said);
        online = online == null ? Words.mark(said) : online;
        if (online == null) {
            problems.add(problem(Field.ONLINE, "online", said));
        }
        return online;
    }

    private void counts(
            @Nullable Integer reported, @Nullable Integer women, @Nullable Integer men, List<Problem> problems) {
        int named = (women == null ? 0 : women) + (men == null ? 0 : men);
        if (reported == null && (women == null) != (men == null)) {
            problems.add(problem(Field.REPORTED, "reported.missing"));
        } else if (reported != null && named > reported) {
            problems.add(problem(Field.REPORTED, "reported.sexes"));
        }
    }

    private @Nullable Integer number(SheetRow row, Field field, List<Problem> problems) {
        String said = said(row, field);
        if (said == null) {
            return null;
        }
        String digits = NUMBER.matcher(said).matches()
                ? said.replaceAll("[.,]0{1,2}$", "").replaceAll("\\D", "")
                : "";
        if (digits.isEmpty() || Long.parseLong(digits) > MOST_PEOPLE) {
            problems.add(problem(field, "number", said));
            return null;
        }
        return Integer.valueOf(digits);
    }

    private @Nullable String word(
            SheetRow row, Field field, Map<String, List<String>> meanings, String key, List<Problem> problems) {
        String said = said(row, field);
        String meaning = said == null ? null : Words.byStem(meanings, said);
        if (said != null && meaning == null) {
            problems.add(problem(field, key, said));
        }
        return meaning;
    }

    private @Nullable String text(SheetRow row, Field field, List<Problem> problems) {
        String text = said(row, field);
        if (text != null && text.length() > LONGEST_TEXT) {
            problems.add(problem(field, "long", String.valueOf(LONGEST_TEXT)));
            return null;
        }
        return text;
    }

    private @Nullable String said(SheetRow row, Field field) {
        return Letters.said(cell(row, field).text());
    }

    private SheetCell cell(SheetRow row, Field field) {
        Integer column = columns.get(field);
        return column == null ? SheetCell.EMPTY : row.cell(column);
    }

    private Problem problem(Field field, String name, String... arguments) {
        return new Problem(columns.getOrDefault(field, -1), "import.problem." + name, arguments);
    }
}
