package org.capacityportal.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What visitors ask for: the pages of every day, and reports on the biggest and on a median of what there is. */
final class Questions {

    static final Asked EVENT_LIST = new Asked("event list", "coordinator", "/events");

    static final Asked LOOK_UP =
            new Asked("look-up while typing", "coordinator", turn -> "/participants/lookup?q=" + name(turn));

    /** Pages whose time must not grow with what is stored. */
    static final Set<String> GROWING = Set.of(
            EVENT_LIST.what(),
            "event list with filter",
            "people list",
            "people list with filter",
            LOOK_UP.what(),
            "global search");

    /** How the city is called that sends the same people to the same events at every scale from ×10. */
    static final String SAME_CITY = "city with the same history";

    private static final long SAME_CITY_ID = 1501;

    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate TO = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate OTHER_FROM = LocalDate.of(2022, 10, 5);
    private static final LocalDate OTHER_TO = LocalDate.of(2023, 10, 4);

    private static final List<String> WORDS = List.of("енерг", "план", "фінанс", "проєкт", "послуг", "громад", "актив");
    private static final List<String> NAMES =
            List.of("Шевчен", "Коваль", "Бондар", "Ткач", "Мельник", "Kowal", "Гончар", "Савч", "Олійн");

    private final List<Long> cities;
    private final List<Long> donors;
    private final List<Long> events;

    Questions(JdbcClient jdbc) {
        cities = ids(jdbc, """
                select p.city_id from participation p join event e on e.id = p.event_id
                where p.role = 'DELEGATE' and e.status = 'COMPLETED' and e.ends_on between '2023-01-01' and '2023-12-31'
                group by 1 order by count(*) desc, 1""");
        donors = ids(jdbc, """
                select s.donor_id from event_donor_share s join event e on e.id = s.event_id
                where e.status = 'COMPLETED' and e.ends_on between '2023-01-01' and '2023-12-31'
                group by 1 order by count(*) desc, 1""");
        events = ids(jdbc, """
                select event_id from participation group by 1 having count(*) between 90 and 110 order by 1 limit 50""");
    }

    private static List<Long> ids(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    long biggestCity() {
        return cities.get(0);
    }

    private long medianCity() {
        return cities.get(cities.size() / 2);
    }

    long biggestDonor() {
        return donors.get(0);
    }

    String event(int turn) {
        return "/events/" + events.get(turn % events.size());
    }

    String city(int turn) {
        return "/cities/" + cities.get(turn % cities.size());
    }

    /** The pages that many look at all day. */
    List<Asked> pages() {
        return List.of(
                new Asked("home of a coordinator", "coordinator", "/"),
                new Asked("home of an official", "city_official", "/"),
                new Asked("home of a donor", "donor", "/"),
                EVENT_LIST,
                new Asked("event list with filter", "coordinator", turn -> "/events?type=TRAINING&q=" + word(turn)),
                new Asked("event of 100 people", "coordinator", this::event),
                new Asked("people list", "coordinator", "/participants"),
                new Asked("people list with filter", "coordinator", turn -> "/participants?q=" + name(turn)),
                new Asked("biggest city", "coordinator", "/cities/" + biggestCity()),
                LOOK_UP,
                new Asked(
                        "list behind a figure",
                        "administrator",
                        "/reports/cities/" + medianCity() + "/attendances?from=" + FROM + "&to=" + TO),
                new Asked("global search", "coordinator", turn -> "/search?q=" + word(turn)));
    }

    /** The biggest ones in a calendar year: those whose reports are also asked for as files. */
    List<Reported> biggest() {
        return List.of(
                new Reported("biggest city", ReportFloor.CITY, biggestCity(), FROM, TO),
                new Reported("biggest donor", ReportFloor.DONOR, biggestDonor(), FROM, TO));
    }

    List<Reported> others() {
        List<Reported> others = new ArrayList<>(List.of(
                new Reported("biggest city in other period", ReportFloor.CITY, biggestCity(), OTHER_FROM, OTHER_TO),
                new Reported("median city", ReportFloor.CITY, medianCity(), FROM, TO),
                new Reported("biggest donor in other period", ReportFloor.DONOR, biggestDonor(), OTHER_FROM, OTHER_TO),
                new Reported("median donor", ReportFloor.DONOR, donors.get(donors.size() / 2), FROM, TO)));
        if (cities.contains(SAME_CITY_ID)) {
            others.add(new Reported(SAME_CITY, ReportFloor.CITY, SAME_CITY_ID, FROM, TO));
        }
        return others;
    }

    /** What most people came to. */
    Reported ofAllYears() {
        return new Reported("biggest donor in all years", ReportFloor.DONOR, biggestDonor(), FIRST, LAST);
    }

    /** The report that the account of an official may read; {@code generate.sql} says of which city. */
    Reported ofOfficial() {
        return new Reported("own city", ReportFloor.CITY, 1, FROM, TO);
    }

    /** The report that the account of a donor may read. */
    Reported ofDonor() {
        return new Reported("own funds", ReportFloor.DONOR, 1, FROM, TO);
    }

    static String word(int turn) {
        return Visitor.encoded(WORDS.get(turn % WORDS.size()));
    }

    static String name(int turn) {
        return Visitor.encoded(NAMES.get(turn % NAMES.size()));
    }
}
