package org.capacityportal.bench;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What visitors ask for: the pages of every day, and reports on the biggest and on a median of what there is. */
final class Questions {

    static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    static final LocalDate TO = LocalDate.of(2023, 12, 31);

    private static final String YEAR = "?from=" + FROM + "&to=" + TO;
    private static final String OTHER_PERIOD = "?from=2022-10-05&to=2023-10-04";
    private static final List<String> WORDS = List.of("енерг", "план", "фінанс", "проєкт", "послуг", "громад", "актив");
    private static final List<String> NAMES =
            List.of("Шевчен", "Коваль", "Бондар", "Ткач", "Мельник", "Kowal", "Гончар", "Савч", "Олійн");

    private final long biggestCity;
    private final long medianCity;
    private final long biggestDonor;
    private final List<Long> events;

    Questions(JdbcClient jdbc) {
        List<Long> cities = ids(jdbc, """
                select p.city_id from participation p join event e on e.id = p.event_id
                where p.role = 'DELEGATE' and e.status = 'COMPLETED' and e.ends_on between '2023-01-01' and '2023-12-31'
                group by 1 order by count(*) desc, 1""");
        biggestCity = cities.get(0);
        medianCity = cities.get(cities.size() / 2);
        biggestDonor = ids(jdbc, """
                select donor_id from event_donor_share s join event e on e.id = s.event_id
                where e.status = 'COMPLETED' and e.ends_on between '2023-01-01' and '2023-12-31'
                group by 1 order by count(*) desc, 1 limit 1""").get(0);
        events = ids(jdbc, """
                select event_id from participation group by 1 having count(*) between 90 and 110 order by 1 limit 50""");
    }

    private static List<Long> ids(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }

    long biggestCity() {
        return biggestCity;
    }

    long medianCity() {
        return medianCity;
    }

    long biggestDonor() {
        return biggestDonor;
    }

    /** The pages that many look at all day. */
    List<Asked> pages() {
        return List.of(
                new Asked("home of a coordinator", "coordinator", "/"),
                new Asked("home of an official", "city_official", "/"),
                new Asked("home of a donor", "donor", "/"),
                new Asked("event list", "coordinator", "/events"),
                new Asked("event list with filter", "coordinator", turn -> "/events?type=TRAINING&q=" + word(turn)),
                new Asked("event of 100 people", "coordinator", turn -> "/events/" + events.get(turn % events.size())),
                new Asked("people list", "coordinator", "/participants"),
                new Asked("people list with filter", "coordinator", turn -> "/participants?q=" + name(turn)),
                new Asked("biggest city", "coordinator", "/cities/" + biggestCity),
                new Asked("look-up while typing", "coordinator", turn -> "/participants/lookup?q=" + name(turn)),
                new Asked("global search", "coordinator", turn -> "/search?q=" + word(turn)));
    }

    List<Asked> reports() {
        return List.of(
                report("city report, biggest, page", "cities", biggestCity, YEAR),
                report("city report, biggest, JSON", "cities", biggestCity, ".json" + YEAR),
                report("city report, biggest, Excel", "cities", biggestCity, ".xlsx" + YEAR),
                report("city report, biggest, PDF", "cities", biggestCity, ".pdf" + YEAR),
                report("city report, biggest, other period, JSON", "cities", biggestCity, ".json" + OTHER_PERIOD),
                report("city report, median, JSON", "cities", medianCity, ".json" + YEAR),
                report("donor report, biggest, page", "donors", biggestDonor, YEAR),
                report("donor report, biggest, JSON", "donors", biggestDonor, ".json" + YEAR),
                report("donor report, biggest, Excel", "donors", biggestDonor, ".xlsx" + YEAR),
                report("donor report, biggest, PDF", "donors", biggestDonor, ".pdf" + YEAR));
    }

    private static Asked report(String what, String kind, long id, String rest) {
        return new Asked(what, "administrator", "/reports/" + kind + "/" + id + rest);
    }

    private static String word(int turn) {
        return Visitor.encoded(WORDS.get(turn % WORDS.size()));
    }

    private static String name(int turn) {
        return Visitor.encoded(NAMES.get(turn % NAMES.size()));
    }
}
