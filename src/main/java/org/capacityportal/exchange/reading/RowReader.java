package org.capacityportal.exchange.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capacityportal.exchange.reading.NameReading.Order;
import org.capacityportal.exchange.sheet.SheetCell;
import org.capacityportal.exchange.sheet.SheetRow;
import org.capacityportal.participant.PersonName;
import org.capacityportal.participant.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a list of participants. A reader is made for one pass over one list and gets its rows in order, from
 * the first of the sheet on: a heading such as "City of Sumy" above a group says where the people below come from.
 */
public final class RowReader {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_TRACK = 200;
    private static final Pattern REGION_OF_CITY =
            Pattern.compile("(.+?)\\s*[,(]\\s*([^,()]*(?:обл|woj|region|oblast)[^,()]*)\\)?");
    private static final Pattern CITY_WORD = Pattern.compile(
            "^(?:м\\.|г\\.|m\\.|смт\\.?\\s|с\\.|місто\\s|город\\s|miasto\\s|city of\\s)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private record Place(@Nullable String city, @Nullable String region) {}

    private final ListShape shape;
    private final LocalDate today;
    private final Map<Field, Integer> columns = new LinkedHashMap<>();
    private final List<ListColumn> contacts = new ArrayList<>();
    private final List<ListColumn> days = new ArrayList<>();
    private final Order order;
    private @Nullable String cityOfGroup;

    /**
     * @param shape with the targets that were decided on, see {@link ListShape#with}
     * @param starts first day of the event
     * @param ends its last day; columns of other days, which a remembered list may have, are left out
     * @param today no consent was given after it; a consent that is only said to be there counts from today
     */
    public RowReader(ListShape shape, LocalDate starts, LocalDate ends, LocalDate today) {
        this.shape = shape;
        this.today = today;
        Order named = Order.UNSAID;
        for (ListColumn column : shape.columns()) {
            switch (column.target().field()) {
                case EMAIL, PHONE -> contacts.add(column);
                case ATTENDANCE -> {
                    LocalDate day = column.target().day();
                    if (!day.isBefore(starts) && !day.isAfter(ends)) {
                        days.add(column);
                    }
                }
                case NONE -> {}
                default -> {
                    columns.putIfAbsent(column.target().field(), column.index());
                    if (column.target().field() == Field.FULL_NAME) {
                        named = Order.of(column.heading());
                    }
                }
            }
        }
        order = named;
    }

    /**
     * @return nothing for rows that are not about anybody: those of the title and the headings, headings repeated on every
     *     page, names of groups, totals, numbered lines that were left blank
     */
    public Optional<ReadRow> read(SheetRow row) {
        return begun(row).map(this::read);
    }

    /** Reads rows in their order as {@link #read(SheetRow)} does one; what takes long, in several threads. */
    public List<Optional<ReadRow>> read(List<SheetRow> rows) {
        List<Optional<Begun>> begun = rows.stream().map(this::begun).toList();
        return begun.parallelStream().map(row -> row.map(this::read)).toList();
    }

    /**
     * A row of somebody.
     *
     * @param group the city that was named above it
     */
    private record Begun(SheetRow row, @Nullable String group) {}

    private Optional<Begun> begun(SheetRow row) {
        return row.number() <= shape.headingRow() || isAside(row)
                ? Optional.empty()
                : Optional.of(new Begun(row, cityOfGroup));
    }

    private ReadRow read(Begun begun) {
        List<Problem> problems = new ArrayList<>();
        ListedPerson person = person(begun.row(), begun.group(), problems);
        return new ReadRow(begun.row().number(), person, List.copyOf(problems));
    }

    private boolean isAside(SheetRow row) {
        if (RowKinds.numbersColumns(row) || RowKinds.repeatsHeadings(row, shape) || RowKinds.isTotal(row)) {
            return true;
        }
        List<Integer> filled = new ArrayList<>();
        for (int at = 0; at < row.cells().size(); at++) {
            if (Letters.said(row.cell(at).text()) != null) {
                filled.add(at);
            }
        }
        if (filled.size() == 1) {
            int only = filled.get(0);
            String text = row.cell(only).text();
            boolean named = only == nameColumn();
            if (!named || RowKinds.namesGroup(text)) {
                String city = RowKinds.cityOfGroup(text);
                cityOfGroup = city == null ? cityOfGroup : city;
                return true;
            }
        }
        return filled.stream().noneMatch(this::isTaken);
    }

    private boolean isTaken(int column) {
        return shape.columns().stream()
                .anyMatch(one -> one.index() == column && one.target().field() != Field.NONE);
    }

    private int nameColumn() {
        return columns.getOrDefault(Field.FULL_NAME, columns.getOrDefault(Field.FAMILY_NAME, -1));
    }

    private ListedPerson person(SheetRow row, @Nullable String group, List<Problem> problems) {
        NameReading.Read name = name(row);
        if (name.problem() != null) {
            problems.add(new Problem(nameColumn(), name.problem()));
        }
        PersonName usable = usable(name.name(), problems);
        Contacts reached = new Contacts(problems);
        Place place = place(row, group, problems);
        String position = text(row, Field.POSITION, LONGEST_TEXT, problems);
        for (ListColumn column : contacts) {
            String cell = row.cell(column.index()).text();
            if (column.target().field() == Field.EMAIL) {
                reached.emails(column.index(), cell);
            } else {
                reached.phones(column.index(), cell);
            }
        }
        return new ListedPerson(
                usable,
                text(row, Field.LATIN_NAME, LONGEST_TEXT, problems),
                sex(row, problems),
                place.city(),
                place.region(),
                text(row, Field.ORGANISATION, LONGEST_TEXT, problems),
                position == null && !columns.containsKey(Field.POSITION) ? name.rest() : position,
                reached.email(first(Field.EMAIL)),
                reached.phone(first(Field.PHONE)),
                role(row, problems),
                text(row, Field.TRACK, LONGEST_TRACK, problems),
                attendance(row, problems),
                consent(row, problems));
    }

    private NameReading.Read name(SheetRow row) {
        String whole = said(row, Field.FULL_NAME);
        if (whole != null) {
            return NameReading.whole(whole, order);
        }
        return NameReading.parts(
                said(row, Field.FAMILY_NAME), said(row, Field.GIVEN_NAME), said(row, Field.PATRONYMIC));
    }

    private @Nullable PersonName usable(@Nullable PersonName name, List<Problem> problems) {
        if (name == null || name.isUsable()) {
            return name;
        }
        problems.add(new Problem(nameColumn(), "import.problem.long", String.valueOf(NameReading.LONGEST_PART)));
        return null;
    }

    /** City and region; "м. Суми, Сумська область" holds both. */
    private Place place(SheetRow row, @Nullable String group, List<Problem> problems) {
        String city = text(row, Field.CITY, LONGEST_TEXT, problems);
        String region = text(row, Field.REGION, LONGEST_TEXT, problems);
        if (city == null && region == null && !columns.containsKey(Field.CITY)) {
            city = group;
        }
        if (city != null) {
            Matcher both = REGION_OF_CITY.matcher(city);
            if (region == null && both.matches()) {
                city = both.group(1);
                region = both.group(2);
            }
            city = CITY_WORD.matcher(city).replaceFirst("");
        }
        return new Place(city, region);
    }

    private @Nullable Sex sex(SheetRow row, List<Problem> problems) {
        String said = said(row, Field.SEX);
        Sex sex = said == null ? null : Words.sex(said);
        if (said != null && sex == null) {
            problems.add(new Problem(columns.get(Field.SEX), "import.problem.sex", said));
        }
        return sex;
    }

    private @Nullable String role(SheetRow row, List<Problem> problems) {
        String said = said(row, Field.ROLE);
        String role = said == null ? null : Words.role(said);
        if (said != null && role == null) {
            problems.add(new Problem(columns.get(Field.ROLE), "import.problem.role", said));
        }
        return role;
    }

    private Map<LocalDate, Boolean> attendance(SheetRow row, List<Problem> problems) {
        Map<LocalDate, Boolean> attendance = new LinkedHashMap<>();
        for (ListColumn column : days) {
            String mark = Letters.line(row.cell(column.index()).text());
            Boolean present = mark.isEmpty() ? null : Words.mark(mark);
            if (present != null) {
                attendance.put(column.target().day(), present);
            } else if (!mark.isEmpty()) {
                problems.add(new Problem(column.index(), "import.problem.attendance", mark));
            }
        }
        return attendance;
    }

    private @Nullable LocalDate consent(SheetRow row, List<Problem> problems) {
        Integer column = columns.get(Field.CONSENT);
        SheetCell cell = column == null ? SheetCell.EMPTY : row.cell(column);
        if (column == null || cell.empty()) {
            return null;
        }
        LocalDate day = Dates.of(cell);
        Boolean mark = day == null ? Words.mark(cell.text()) : null;
        if (day == null && mark == null) {
            problems.add(new Problem(column, "import.problem.date", Letters.line(cell.text())));
        } else if (day != null && day.isAfter(today)) {
            problems.add(new Problem(column, "import.problem.date.future", Letters.line(cell.text())));
        }
        return Boolean.TRUE.equals(mark) ? today : day;
    }

    private @Nullable String text(SheetRow row, Field field, int longest, List<Problem> problems) {
        String text = said(row, field);
        if (text != null && text.length() > longest) {
            problems.add(new Problem(columns.get(field), "import.problem.long", String.valueOf(longest)));
            return null;
        }
        return text;
    }

    private @Nullable String said(SheetRow row, Field field) {
        Integer column = columns.get(field);
        return column == null ? null : Letters.said(row.cell(column).text());
    }

    private int first(Field field) {
        return contacts.stream()
                .filter(column -> column.target().field() == field)
                .mapToInt(ListColumn::index)
                .findFirst()
                .orElse(contacts.isEmpty() ? -1 : contacts.get(0).index());
    }
}
