package org.capacityportal.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.capacityportal.platform.Editable;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.capacityportal.platform.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with accounts. */
@Service
@Transactional
@ForAdministrators
class UserManagement {

    private final UserRepository users;
    private final Scopes scopes;
    private final AccountLinks links;
    private final RunningSessions sessions;
    private final Submissions submissions;
    private final CurrentViewer viewer;
    private final JdbcClient jdbc;

    UserManagement(
            UserRepository users,
            Scopes scopes,
            AccountLinks links,
            RunningSessions sessions,
            Submissions submissions,
            CurrentViewer viewer,
            JdbcClient jdbc) {
        this.users = users;
        this.scopes = scopes;
        this.links = links;
        this.sessions = sessions;
        this.submissions = submissions;
        this.viewer = viewer;
        this.jdbc = jdbc;
    }

    /**
     * @param submission the form's token, so that a form sent twice makes one user
     * @param link gets the token of the link with which the user sets a password; not called for a form sent before
     */
    long create(UserForm form, @Nullable UUID submission, Consumer<String> link) {
        return submissions.once(submission, () -> {
            requireFree(form.email(), 0);
            User user = new User(text(form.email()), text(form.name()), role(form), scopes.resolve(form));
            long id = users.saveAndFlush(user).id();
            link.accept(links.issue(id));
            return id;
        });
    }

    /** The form of a user as it is now. */
    @Transactional(readOnly = true)
    Editable<UserForm> edit(long id) {
        User user = find(id);
        User.Scope scope = user.scope();
        List<String> programmes = scopes.of(Role.COORDINATOR, scope.programmeIds()).values().stream()
                .map(option -> option.value())
                .sorted()
                .toList();
        UserForm form = new UserForm(
                user.email(),
                user.name(),
                user.role(),
                scopes.chosen(Role.CITY_OFFICIAL, scope.cityId()),
                scopes.chosen(Role.DONOR, scope.partnerId()),
                programmes,
                user.isEnabled());
        return new Editable<>(form, user.version());
    }

    /** @throws OptimisticLockingFailureException where somebody saved the user after the form was opened */
    void change(long id, UserForm form, int version) {
        User user = find(id);
        Editable.requireCurrent(version, user.version());
        requireFree(form.email(), id);
        requireAdministratorLeft(user, form);
        User.Access before = user.access();
        user.rename(text(form.email()), text(form.name()));
        user.assign(role(form), scopes.resolve(form));
        if (Boolean.TRUE.equals(form.enabled())) {
            user.enable();
        } else {
            user.disable();
            links.revoke(id);
        }
        users.flush();
        if (!before.equals(user.access())) {
            sessions.end(id);
        }
    }

    /**
     * A new link for somebody who forgot the password or lost the first link; the password in use works until the link is
     * used.
     *
     * @return the token of the link
     * @throws NotFoundException for a disabled user, too
     */
    String newLink(long id) {
        if (!find(id).isEnabled()) {
            throw new NotFoundException("enabled user", id);
        }
        return links.issue(id);
    }

    private User find(long id) {
        return users.findById(id).orElseThrow(() -> new NotFoundException("user", id));
    }

    private void requireFree(@Nullable String email, long id) {
        boolean taken = jdbc.sql("select exists (select 1 from portal_user where email = ? and id <> ?)")
                .params(User.normalised(text(email)), id)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new FieldRejectedException("email", "user.error.emailTaken");
        }
    }

    /** Nobody locks themself out, and no two administrators each other: whoever comes second waits for the first. */
    private void requireAdministratorLeft(User user, UserForm form) {
        if (user.role() != Role.ADMINISTRATOR || !user.isEnabled() || form.mayAdministrate()) {
            return;
        }
        String field = form.role() == Role.ADMINISTRATOR ? "enabled" : "role";
        if (user.id() == viewer.get().id()) {
            throw new FieldRejectedException(field, "user.error.yourself");
        }
        boolean another = jdbc.sql("""
                        select id from portal_user
                        where role = 'ADMINISTRATOR' and enabled and password_hash is not null
                        order by id for update""").query(Long.class).list().stream().anyMatch(id -> id != user.id());
        if (!another) {
            throw new FieldRejectedException(field, "user.error.lastAdministrator");
        }
    }

    private static String text(@Nullable String validated) {
        return Objects.requireNonNull(validated);
    }

    private static Role role(UserForm form) {
        return Objects.requireNonNull(form.role());
    }
}
