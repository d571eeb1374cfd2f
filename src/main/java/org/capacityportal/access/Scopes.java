package org.capacityportal.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directories of all roles: turns the scope of an account into words and back. */
@Component
class Scopes {

    private final List<ScopeDirectory> directories;

    Scopes(List<ScopeDirectory> directories) {
        this.directories = directories;
    }

    /** What a form offers for a role; what is already chosen is always among it. */
    List<Option> offered(Role role, Collection<String> chosen) {
        Map<String, Option> offered = new LinkedHashMap<>();
        Set<Long> ids = new HashSet<>();
        chosen.stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .forEach(ids::add);
        of(role, ids).values().forEach(option -> offered.put(option.value(), option));
        directory(role).choices("").forEach(option -> offered.put(option.value(), option));
        return List.copyOf(offered.values());
    }

    List<Option> choices(Role role, String typed) {
        return directory(role).choices(typed);
    }

    Map<Long, Option> of(Role role, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : directory(role).of(ids);
    }

    /** The value that a form's field holds for a record; null for none. */
    @Nullable String chosen(Role role, @Nullable Long id) {
        Option option = id == null ? null : of(role, List.of(id)).get(id);
        return option == null ? null : option.value();
    }

    /** @throws FieldRejectedException where the role's own scope is missing or unknown */
    User.Scope resolve(UserForm form) {
        Role role = Objects.requireNonNull(form.role());
        return new User.Scope(
                role == Role.CITY_OFFICIAL ? one(role, form.city(), "city") : null,
                role == Role.DONOR ? one(role, form.partner(), "partner") : null,
                role == Role.COORDINATOR ? several(role, form.programmes()) : Set.of());
    }

    private long one(Role role, @Nullable String choice, String field) {
        if (choice == null || choice.isBlank()) {
            throw new FieldRejectedException(field, "validation.required");
        }
        return directory(role).resolve(choice, field);
    }

    private Set<Long> several(Role role, List<String> choices) {
        Set<Long> ids = new HashSet<>();
        choices.forEach(choice -> ids.add(directory(role).resolve(choice, "programmes")));
        return ids;
    }

    private ScopeDirectory directory(Role role) {
        return directories.stream()
                .filter(directory -> directory.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No module names the scope of " + role));
    }
}
