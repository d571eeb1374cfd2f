package org.capacityportal.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.capacityportal.platform.Conditions;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.ListPage;
import org.capacityportal.platform.ListRequest;
import org.capacityportal.platform.Listing;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Option;
import org.capacityportal.platform.Sorting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the accounts for the administrator. */
@Service
@Transactional(readOnly = true)
@ForAdministrators
class Users {

    private static final String STATE = """
            case when not u.enabled then 'DISABLED'
                 when u.password_hash is null then 'INVITED'
                 when u.locked_until > :now then 'LOCKED'
                 else 'ACTIVE' end as state""";

    private final JdbcClient jdbc;
    private final Listing listing;
    private final Scopes scopes;
    private final Clock clock;

    Users(JdbcClient jdbc, Listing listing, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.listing = listing;
        this.scopes = scopes;
        this.clock = clock;
    }

    ListPage<UserSummary> list(UserFilter filter, ListRequest wanted) {
        Conditions conditions = new Conditions()
                .bind("now", OffsetDateTime.now(clock))
                .search(filter.q(), "fold(u.name || ' ' || u.email)")
                .andIf(filter.wantedRole(), "u.role = :role", "role")
                .andIf(filter.wantedEnabled(), "u.enabled = :enabled", "enabled");
        Sorting sorting = new Sorting("u.id")
                .by("name", "u.name collate " + Language.current().collation())
                .by("email", "u.email")
                .by("role", "u.role");
        return listing.read(
                UserSummary.class,
                "u.id, u.name, u.email, u.role, u.city_id, u.partner_id, " + STATE,
                "portal_user u",
                conditions,
                sorting,
                wanted);
    }

    /** What each of these users is limited to, in words, by the user's id. */
    Map<Long, List<String>> scopes(List<UserSummary> users) {
        Map<Long, List<String>> named = new LinkedHashMap<>();
        Map<Long, Option> cities = scopes.of(Role.CITY_OFFICIAL, ids(users, UserSummary::cityId));
        Map<Long, Option> partners = scopes.of(Role.DONOR, ids(users, UserSummary::partnerId));
        for (UserSummary user : users) {
            List<String> names = named.computeIfAbsent(user.id(), id -> new ArrayList<>());
            add(cities, user.cityId(), names);
            add(partners, user.partnerId(), names);
        }
        List<Assignment> assignments = users.isEmpty() ? List.of() : assignments(List.copyOf(named.keySet()));
        Map<Long, Option> programmes = scopes.of(
                Role.COORDINATOR,
                assignments.stream().map(Assignment::programmeId).distinct().toList());
        assignments.forEach(assigned ->
                add(programmes, assigned.programmeId(), Objects.requireNonNull(named.get(assigned.userId()))));
        named.values().forEach(names -> names.sort(Comparator.naturalOrder()));
        return named;
    }

    /** @throws NotFoundException where there is no such user */
    UserDetail detail(long id) {
        UserSummary user = jdbc.sql("select u.id, u.name, u.email, u.role, u.city_id, u.partner_id, " + STATE
                        + " from portal_user u where u.id = :id")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .query(UserSummary.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("user", id));
        Dates dates = jdbc.sql("""
                        select u.created_at, (
                            select max(l.expires_at) from account_link l
                            where l.user_id = u.id and l.used_at is null and l.expires_at > :now) as link_expires_at
                        from portal_user u where u.id = :id""")
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .query(Dates.class)
                .single();
        return new UserDetail(
                id,
                user.name(),
                user.email(),
                user.role(),
                user.state(),
                dates.createdAt(),
                Objects.requireNonNull(scopes(List.of(user)).get(id)),
                dates.linkExpiresAt());
    }

    private List<Assignment> assignments(List<Long> users) {
        return jdbc.sql("select user_id, programme_id from user_programme where user_id in (:users)")
                .param("users", users)
                .query(Assignment.class)
                .list();
    }

    private static List<Long> ids(List<UserSummary> users, Function<UserSummary, @Nullable Long> id) {
        return users.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static void add(Map<Long, Option> named, @Nullable Long id, List<String> names) {
        Option option = id == null ? null : named.get(id);
        if (option != null) {
            names.add(option.text());
        }
    }

    private record Assignment(long userId, long programmeId) {}

    private record Dates(OffsetDateTime createdAt, @Nullable OffsetDateTime linkExpiresAt) {}
}
