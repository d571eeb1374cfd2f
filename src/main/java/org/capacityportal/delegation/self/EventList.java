package org.capacityportal.delegation.self;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.capacityportal.city.Cities;
import org.capacityportal.participant.matching.Likeness;
import org.capacityportal.participant.matching.Likenesses;
import org.capacityportal.participant.matching.Person;
import org.capacityportal.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds people on the list of one event by a name, in whatever spelling and order it is typed. */
@Component
class EventList {

    /** Names this much less alike than the best one are other names. */
    private static final double AS_GOOD = 0.5;

    private final JdbcClient jdbc;

    EventList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom the name fits best; several where it fits several equally well. */
    @Transactional
    public List<Entry> named(long eventId, Circle circle, String name) {
        Likenesses typed = Likenesses.of(Person.named(name, null, null));
        List<Scored> alike = entries(eventId, circle).stream()
                .map(entry -> new Scored(entry, typed.to(Likenesses.of(entry.person()))))
                .filter(one -> one.likeness().isPossible())
                .toList();
        double best =
                alike.stream().mapToDouble(one -> one.likeness().score()).max().orElse(0);
        return alike.stream()
                .filter(one -> one.likeness().score() > best - AS_GOOD)
                .map(Scored::entry)
                .toList();
    }

    private List<Entry> entries(long eventId, Circle circle) {
        return jdbc.sql("""
                        select pt.id, pt.family_name, pt.given_name, pt.patronymic, pt.latin_name, pt.email, pt.phone,
                               string_agg(distinct coalesce(%s, %s), ', ') as place
                        from participation p
                        join participant pt on pt.id = p.participant_id
                        left join city c on c.id = p.city_id
                        left join region r on r.id = p.region_id
                        where p.event_id = :event and p.deleted_at is null and (:everybody or p.role = 'DELEGATE')
                        group by pt.id order by pt.id""".formatted(Cities.name("c"), Cities.name("r")))
                .param("event", eventId)
                .param("everybody", circle == Circle.EVERYBODY)
                .param("language", Language.current().tag())
                .query(EventList::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Person person = new Person(
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("patronymic"),
                row.getString("latin_name"),
                null,
                null,
                null,
                null);
        return new Entry(
                new ListedPerson(row.getLong("id"), row.getString("place")),
                person,
                row.getString("email"),
                row.getString("phone"));
    }

    private record Scored(Entry entry, Likeness likeness) {}

    /** @param person the name alone: what else is on record says nothing about who types */
    record Entry(
            ListedPerson listed,
            Person person,
            @Nullable String email,
            @Nullable String phone) {

        private static final int DIGITS = 4;

        boolean canBeReached() {
            return email != null || phone != null;
        }

        /** Whether somebody knows the e-mail, or at least the last four digits of a phone. */
        boolean isReachedBy(String contact) {
            if (contact.contains("@")) {
                return parts(email, "[\\s,;]+").anyMatch(contact.toLowerCase(Locale.ROOT)::equals);
            }
            String last = lastDigits(contact);
            return last.length() == DIGITS
                    && parts(phone, "[,;/]|\\s{2,}").map(Entry::lastDigits).anyMatch(last::equals);
        }

        private static String lastDigits(String phone) {
            String digits = phone.replaceAll("[^0-9]", "");
            return digits.substring(Math.max(0, digits.length() - DIGITS));
        }

        private static Stream<String> parts(@Nullable String recorded, String separators) {
            return recorded == null
                    ? Stream.of()
                    : Arrays.stream(recorded.strip().toLowerCase(Locale.ROOT).split(separators));
        }
    }
}
