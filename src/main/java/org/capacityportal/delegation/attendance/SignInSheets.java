package org.capacityportal.delegation.attendance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capacityportal.access.ForCoordinators;
import org.capacityportal.city.Cities;
import org.capacityportal.event.EventAccess;
import org.capacityportal.participant.Participants;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Wording;
import org.capacityportal.platform.paper.PdfPress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the sheet that an event's people sign: a column for each of its days, or for each session of one day. */
@Service
@Transactional(readOnly = true)
@ForCoordinators
class SignInSheets {

    private final JdbcClient jdbc;
    private final MarkingPages pages;
    private final EventAccess access;
    private final Wording wording;
    private final PdfPress press;

    SignInSheets(JdbcClient jdbc, MarkingPages pages, EventAccess access, Wording wording, PdfPress press) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.access = access;
        this.wording = wording;
        this.press = press;
    }

    /**
     * The sheet as PDF.
     *
     * @param day whose sessions are the columns; null: the days of the event are
     * @throws NotFoundException where the event is not the viewer's to write, or does not take place on that day
     */
    byte[] pdf(long eventId, @Nullable LocalDate day, Language language) {
        access.requireWritable(eventId);
        return language.speak(() -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                press.print("attendance/sign-in", language, Map.of("sheet", sheet(eventId, day)), Map.of(), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file.toByteArray();
        });
    }

    SignInSheet sheet(long eventId, @Nullable LocalDate day) {
        SignInSheet.Facts event = facts(eventId);
        if (day != null && (day.isBefore(event.startsOn()) || day.isAfter(event.endsOn()))) {
            throw new NotFoundException("day", day);
        }
        return SignInSheet.of(
                event.title(),
                day == null
                        ? wording.days(event.startsOn(), event.endsOn())
                        : wording.weekday(day) + ", " + wording.date(day),
                event.online() ? wording.message("event.online") : joined(event.city(), event.venue()),
                event.programme(),
                day == null ? days(event) : sessions(eventId, day),
                groups(eventId));
    }

    private List<SignInSheet.Column> days(SignInSheet.Facts event) {
        return event.startsOn()
                .datesUntil(event.endsOn().plusDays(1))
                .map(day -> new SignInSheet.Column(wording.dayAndMonth(day), wording.weekday(day)))
                .toList();
    }

    /** A day without an agenda is signed for as a whole. */
    private List<SignInSheet.Column> sessions(long eventId, LocalDate day) {
        List<SignInSheet.Column> sessions = pages.sessions(eventId, day).stream()
                .map(session -> new SignInSheet.Column(
                        session.hours(),
                        session.track() == null ? session.title() : session.title() + " (" + session.track() + ")"))
                .toList();
        return sessions.isEmpty()
                ? List.of(new SignInSheet.Column(wording.dayAndMonth(day), wording.weekday(day)))
                : sessions;
    }

    private SignInSheet.Facts facts(long eventId) {
        return jdbc.sql("""
                        select translated(e.title, e.title_translations, :language) as title, e.starts_on, e.ends_on, e.online,
                               %s as city, e.venue, translated(p.title, p.title_translations, :language) as programme
                        from event e left join city c on c.id = e.city_id left join programme p on p.id = e.programme_id
                        where e.id = :event""".formatted(Cities.name("c")))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(SignInSheet.Facts.class)
                .single();
    }

    private List<SignInSheet.Group> groups(long eventId) {
        Map<String, SignInSheet.Group> groups = new LinkedHashMap<>();
        int number = 0;
        for (Person person : people(eventId)) {
            SignInSheet.Group group = groups.computeIfAbsent(
                    person.delegation(), key -> new SignInSheet.Group(person.delegationName(), new ArrayList<>()));
            String role = group.name().isEmpty() ? wording.message("participation.role." + person.role()) : null;
            group.people()
                    .add(new SignInSheet.Line(
                            ++number, person.name(), joined(role, person.position(), person.organisation())));
        }
        return List.copyOf(groups.values());
    }

    private record Person(
            String delegation,
            String delegationName,
            String role,
            String name,
            @Nullable String organisation,
            @Nullable String position) {}

    private List<Person> people(long eventId) {
        String collation = " collate " + Language.current().collation();
        return jdbc.sql("""
                        select %1$s as delegation, %2$s as delegation_name, p.role, %3$s as name, p.organisation, p.position
                        from participation p
                        join participant pt on pt.id = p.participant_id
                        left join city c on c.id = p.city_id
                        left join region r on r.id = p.region_id
                        where p.event_id = :event and p.deleted_at is null
                        order by p.role <> 'DELEGATE', %2$s %4$s, %1$s, %3$s %4$s, p.id""".formatted(
                        MarkingPages.DELEGATION, MarkingPages.DELEGATION_NAME, Participants.fullName("pt"), collation))
                .param("event", eventId)
                .param("language", Language.current().tag())
                .query(Person.class)
                .list();
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String joined = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
        return joined.isEmpty() ? null : joined;
    }
}
