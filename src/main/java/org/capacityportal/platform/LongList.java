package org.capacityportal.platform;

import static org.capacityportal.platform.ListRequest.PAGE_SIZE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capacityportal.platform.Place.Towards;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the pages of one long list. The rows of a page are found by their ids first, each part of the order from its
 * place on, so that an index gives them without the rows before; only then what is shown of them is looked up. Numbers of
 * pages are counted along from page to page.
 */
final class LongList<T> {

    /**
     * Rows are counted so far. Nobody goes through eighty pages, and what counts exactly are reports; counting a million rows
     * takes longer than all the rest of a page, and counting ten thousand in a scope as long as the rest.
     */
    static final int MOST_COUNTED = 2_000;

    private static final String VALUE = "placed_value";
    private static final String PART = "placed_in";
    private static final String ID = "placed_id";

    private final JdbcClient jdbc;
    private final Class<T> row;
    private final String select;
    private final Reach reach;
    private final String shownWith;
    private final Conditions conditions;
    private final Sorting.Order order;

    LongList(
            JdbcClient jdbc,
            Class<T> row,
            String select,
            Reach reach,
            String shownWith,
            Conditions conditions,
            Sorting.Order order) {
        this.jdbc = jdbc;
        this.row = row;
        this.select = select;
        this.reach = reach;
        this.shownWith = shownWith;
        this.conditions = conditions;
        this.order = order;
    }

    ListPage<T> page(ListRequest wanted) {
        Total total = count();
        Place place = Place.of(wanted.at(), order.name(), order.column());
        boolean lost = place == null && wanted.at() != null;
        Stretch<T> stretch = place == null ? numbered(lost ? 1 : wanted.page(), total) : from(place, total);
        if (stretch.rows.isEmpty() && total.rows > 0) {
            stretch = lastPage(total);
        }
        return new ListPage<>(
                stretch.rows.stream().map(Placed::row).toList(),
                total.rows,
                total.more,
                stretch.page,
                total.pages(),
                PAGE_SIZE,
                wanted.sort(),
                steps(stretch, total, lost));
    }

    private Stretch<T> numbered(int asked, Total total) {
        int page = total.more ? asked : Math.min(asked, total.pages());
        List<Placed<T>> rows = find(null, false, PAGE_SIZE + 1, (long) (page - 1) * PAGE_SIZE);
        return forwards(rows, page, page > 1);
    }

    private Stretch<T> from(Place place, Total total) {
        if (place.towards() == Towards.LAST) {
            return lastPage(total);
        }
        boolean back = place.towards() == Towards.BEFORE;
        List<Placed<T>> rows = find(place, back, PAGE_SIZE + 1, 0);
        if (!back) {
            return forwards(rows, total.within(place.page()), true);
        }
        if (rows.size() <= PAGE_SIZE) {
            // Fewer rows than a page has stand before, or none that others follow: what begins there is the first page.
            return numbered(1, total);
        }
        return new Stretch<>(
                rows.subList(1, rows.size()),
                place.page() == 0 ? 0 : total.within(Math.max(2, place.page())),
                true,
                true);
    }

    private static <T> List<Placed<T>> atMostAPage(List<Placed<T>> rows) {
        return rows.subList(0, Math.min(rows.size(), PAGE_SIZE));
    }

    private Stretch<T> forwards(List<Placed<T>> rows, int page, boolean previous) {
        return new Stretch<>(atMostAPage(rows), page, previous, rows.size() > PAGE_SIZE);
    }

    private Stretch<T> lastPage(Total total) {
        int rows = total.more ? PAGE_SIZE : (int) (total.rows - (long) (total.pages() - 1) * PAGE_SIZE);
        return new Stretch<>(find(null, true, rows, 0), total.pages(), total.more || total.pages() > 1, false);
    }

    private ListPage.Steps steps(Stretch<T> stretch, Total total, boolean lost) {
        boolean empty = stretch.rows.isEmpty();
        return new ListPage.Steps(
                stretch.previous && !empty
                        ? place(Towards.BEFORE, stretch.rows.get(0), Math.max(0, stretch.page - 1))
                        : null,
                stretch.next
                        ? place(
                                Towards.AFTER,
                                stretch.rows.get(stretch.rows.size() - 1),
                                stretch.page == 0 ? 0 : stretch.page + 1)
                        : null,
                Place.last(order.name(), total.pages()).text(),
                lost);
    }

    private String place(Towards towards, Placed<T> at, int page) {
        return new Place(towards, order.name(), page, at.part, at.id, at.value).text();
    }

    private Total count() {
        String counted = (order.column().found()
                        ? order.column().parts()
                        : List.of(new SortColumn.Part(List.of(), order.id(), true)))
                .stream()
                        .map(part -> "select 1 from " + reach.countedFrom() + " "
                                + conditions.where(part.conditions(), reach.countedCondition()))
                        .collect(Collectors.joining(" union all "));
        long rows = jdbc.sql("select count(*) from (" + counted + " limit " + (MOST_COUNTED + 1) + ") counted")
                .params(conditions.parameters())
                .query(Long.class)
                .single();
        return new Total(Math.min(rows, MOST_COUNTED), rows > MOST_COUNTED);
    }

    /** The first rows of the list. */
    List<T> first(int most) {
        return find(null, false, most, 0).stream().map(Placed::row).toList();
    }

    /** The rows behind the place, or before it, always in the order of the list. */
    private List<Placed<T>> find(@Nullable Place place, boolean back, int most, long skipped) {
        Map<String, Object> parameters = new HashMap<>(conditions.parameters());
        parameters.put("placeMost", most);
        parameters.put("placeReach", most + skipped);
        parameters.put("placeSkipped", skipped);
        if (place != null) {
            parameters.put("placeId", place.id());
            if (place.value() != null) {
                parameters.put("placeValue", order.column().read(place.value()));
            }
        }
        List<Integer> wanted = parts(place, back);
        StringBuilder sql = new StringBuilder("with ");
        for (int i = 0; i < wanted.size(); i++) {
            sql.append(part(wanted.get(i), wanted.subList(0, i), place, back)).append(", ");
        }
        sql.append("placed as materialized (select * from (")
                .append(wanted.stream()
                        .map(part -> "select * from part" + part)
                        .collect(Collectors.joining(" union all ")))
                .append(") parts ")
                .append(orderBy(back))
                .append(" limit :placeMost offset :placeSkipped) select ")
                .append("%s, %s::text as %s, %s, %s ".formatted(select, VALUE, VALUE, PART, ID))
                .append("from %s join placed on %s = %s %s %s"
                        .formatted(reach.from(), ID, order.id(), shownWith, orderBy(false)));
        RowMapper<T> mapper = new RecordRows<>(row);
        return jdbc.sql(sql.toString())
                .params(parameters)
                .query((result, number) -> new Placed<>(
                        mapper.mapRow(result, number),
                        result.getInt(PART),
                        result.getLong(ID),
                        result.getString(VALUE)))
                .list();
    }

    /** Those that may hold the rows, as they are gone through. */
    private List<Integer> parts(@Nullable Place place, boolean back) {
        int last = order.column().parts().size() - 1;
        int here = place != null ? place.part() : back ? last : 0;
        return IntStream.rangeClosed(0, back ? here : last - here)
                .map(step -> back ? here - step : here + step)
                .boxed()
                .toList();
    }

    /** @param gone the parts gone through before: where they have rows enough, this one is not looked at */
    private String part(int number, List<Integer> gone, @Nullable Place place, boolean back) {
        SortColumn.Part part = order.column().parts().get(number);
        List<String> within = new ArrayList<>(part.conditions());
        if (!gone.isEmpty()) {
            within.add(gone.stream()
                    .map(before -> "(select count(*) from part" + before + ")")
                    .collect(Collectors.joining(" + ", "", " < :placeReach")));
        }
        if (place != null && number == place.part()) {
            String beyond = order.descending() == back ? ">" : "<";
            within.add(
                    part.valued()
                            ? "(%s, %s) %s (:placeValue, :placeId)".formatted(part.sql(), order.id(), beyond)
                            : order.id() + " " + beyond + " :placeId");
        }
        String direction = direction(back);
        String sorted = part.valued() ? VALUE + direction + ", " + ID + direction : ID + direction;
        return "part%d as materialized (select %s as %s, %s as %s, %d as %s from %s %s order by %s limit :placeReach)"
                .formatted(
                        number,
                        part.sql(),
                        VALUE,
                        order.id(),
                        ID,
                        number,
                        PART,
                        reach.from(),
                        conditions.where(within, reach.condition()),
                        sorted);
    }

    private String orderBy(boolean back) {
        String direction = direction(back);
        return "order by " + PART + (back ? " desc, " : ", ") + VALUE + direction + ", " + ID + direction;
    }

    private String direction(boolean back) {
        return order.descending() == back ? "" : " desc";
    }

    private record Placed<T>(
            T row, int part, long id, @Nullable String value) {}

    private record Total(long rows, boolean more) {

        /** The number of the last page; 0 where rows were not counted to the end. */
        int pages() {
            return more ? 0 : (int) Math.max(1, (rows + PAGE_SIZE - 1) / PAGE_SIZE);
        }

        int within(int page) {
            return more ? page : Math.min(page, pages());
        }
    }

    /** Rows that stand together, and whether others stand before and behind them. */
    private record Stretch<T>(List<Placed<T>> rows, int page, boolean previous, boolean next) {}
}
