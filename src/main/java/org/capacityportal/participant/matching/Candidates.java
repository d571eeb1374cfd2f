package org.capacityportal.participant.matching;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.capacityportal.access.ForCoordinators;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who on record may be somebody that is being entered. An index of keys (see {@code match_keys}) brings those who
 * come into question, never everybody; likeness decides about them.
 */
@Service
@Transactional(readOnly = true)
@ForCoordinators
public class Candidates {

    /** Somebody on record, and how alike they are to the person asked for. */
    public record Match(long id, Likeness likeness) {}

    /** How many on record are looked at for one person: those first who have most in common. */
    static final int MOST_LOOKED_AT = 200;

    private static final int AT_A_TIME = 500;

    /** Shared by all who enter one person, held alone by who enters a whole list. */
    private static final String WHOLE_LIST = "hashtext('participant')";

    /** What a shared key tells: contact data most, a family name alone least. */
    static final String WEIGHT =
            "sum(case left(shared.key, 1) when 'e' then 10 when 't' then 10 when 'f' then 1 else 3 end)";

    private final JdbcClient jdbc;
    private final PeopleOnRecord people;

    Candidates(JdbcClient jdbc, PeopleOnRecord people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Who may be this person, the likeliest first. */
    public List<Match> of(Person person) {
        return of(List.of(person)).get(0);
    }

    /** Who may be each of these people, in their order: a few queries for hundreds of them, as an import needs it. */
    public List<List<Match>> of(List<Person> persons) {
        List<List<Match>> found = new ArrayList<>();
        for (int from = 0; from < persons.size(); from += AT_A_TIME) {
            found.addAll(chunk(persons.subList(from, Math.min(from + AT_A_TIME, persons.size()))));
        }
        return found;
    }

    /**
     * Makes everybody who is entering somebody of that name wait until this transaction ends, so that of two who type the
     * same new person at once the second is asked about the first one's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitOthersTyping(Person person) {
        jdbc.sql("select pg_advisory_xact_lock_shared(" + WHOLE_LIST + ")")
                .query((row, number) -> true)
                .single();
        jdbc.sql("""
                        select count(pg_advisory_xact_lock(hashtextextended(key, 20)))
                        from (select key from unnest(match_keys(:family, :given, :patronymic, :latin, :email, :phone)) key
                              where left(key, 1) in ('e', 'f') order by key) as mine""")
                .param("family", person.familyName())
                .param("given", person.givenName(), Types.VARCHAR)
                .param("patronymic", person.patronymic(), Types.VARCHAR)
                .param("latin", person.latinName(), Types.VARCHAR)
                .param("email", person.email(), Types.VARCHAR)
                .param("phone", person.phone(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /**
     * Makes everybody who is entering somebody, whoever it is, wait until this transaction ends: for those who enter a
     * whole list of people at once.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitEverybodyTyping() {
        jdbc.sql("select pg_advisory_xact_lock(" + WHOLE_LIST + ")")
                .query((row, number) -> true)
                .single();
    }

    /** Makes the comparing of people with each other wait until this transaction ends: for those who take people off record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitComparing() {
        jdbc.sql(Comparisons.LOCK).query((row, number) -> true).single();
    }

    private List<List<Match>> chunk(List<Person> persons) {
        Map<Integer, List<Long>> inQuestion = inQuestion(persons);
        Set<Long> ids = new HashSet<>();
        inQuestion.values().forEach(ids::addAll);
        Map<Long, Likenesses> onRecord = people.read(ids);
        List<List<Match>> found = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Likenesses person = Likenesses.of(persons.get(i));
            long[] alike = inQuestion.getOrDefault(i, List.of()).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            found.add(matches(person, alike, onRecord));
        }
        return found;
    }

    /** Who of those in question is possible, the likeliest first. */
    static List<Match> matches(Likenesses person, long[] ids, Map<Long, Likenesses> onRecord) {
        List<Match> matches = new ArrayList<>();
        for (long id : ids) {
            Likenesses other = onRecord.get(id);
            Likeness likeness = other == null ? Likeness.NONE : person.to(other);
            if (likeness.isPossible()) {
                matches.add(new Match(id, likeness));
            }
        }
        matches.sort(Comparator.comparing((Match match) -> match.likeness().verdict())
                .thenComparing(match -> -match.likeness().score())
                .thenComparing(Match::id));
        return matches;
    }

    private Map<Integer, List<Long>> inQuestion(List<Person> persons) {
        Map<Integer, List<Long>> ids = new HashMap<>();
        jdbc.sql("""
                        with typed as materialized (
                            select t.nr, key
                            from unnest(:families, :givens, :patronymics, :latins, :emails, :phones) with ordinality
                                 as t (family, given, patronymic, latin, email, phone, nr),
                                 unnest(match_keys(t.family, t.given, t.patronymic, t.latin, t.email, t.phone)) key)
                        select nr, id
                        from (select shared.nr, pt.id,
                                     row_number() over (partition by shared.nr order by %s desc, pt.id) as place
                              from typed shared
                              join participant pt on pt.match_keys @> array[shared.key] and pt.deleted_at is null
                              group by shared.nr, pt.id) as ranked
                        where place <= %d""".formatted(WEIGHT, MOST_LOOKED_AT))
                .param("families", column(persons, Person::familyName))
                .param("givens", column(persons, Person::givenName))
                .param("patronymics", column(persons, Person::patronymic))
                .param("latins", column(persons, Person::latinName))
                .param("emails", column(persons, Person::email))
                .param("phones", column(persons, Person::phone))
                .query((row, number) -> ids.computeIfAbsent(row.getInt("nr") - 1, nr -> new ArrayList<>())
                        .add(row.getLong("id")))
                .list();
        return ids;
    }

    private static String[] column(List<Person> persons, Function<Person, @Nullable String> part) {
        return persons.stream().map(part).toArray(String[]::new);
    }
}
