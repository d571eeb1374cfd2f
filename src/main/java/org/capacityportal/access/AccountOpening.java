package org.capacityportal.access;

import java.util.Optional;
import java.util.Set;
import org.capacityportal.platform.FieldRejectedException;
import org.capacityportal.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the holder of a one-time link does with it, without being signed in: set the password, or become the first
 * administrator.
 */
@Service
@Transactional
class AccountOpening {

    private final AccountLinks links;
    private final UserRepository users;
    private final PasswordEncoder passwords;
    private final SignIn signIn;
    private final RunningSessions sessions;

    AccountOpening(
            AccountLinks links,
            UserRepository users,
            PasswordEncoder passwords,
            SignIn signIn,
            RunningSessions sessions) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    Optional<AccountLinks.Holder> holder(String token) {
        return links.holder(token);
    }

    /**
     * @throws NotFoundException where the link does not work, or not any more
     * @throws FieldRejectedException where something typed does not do; the link works on
     */
    void open(String token, PasswordForm form) {
        AccountLinks.Holder holder =
                links.claim(token).orElseThrow(() -> new NotFoundException("account link", "not shown"));
        User user = holder.userId() == null
                ? firstAdministrator(form)
                : users.findById(holder.userId()).orElseThrow(() -> new NotFoundException("user", holder.userId()));
        user.setPassword(passwords.encode(form.acceptedPassword(user.email())));
        links.spend(token);
        users.saveAndFlush(user);
        signIn.unlock(user.id());
        sessions.end(user.id());
    }

    private static User firstAdministrator(PasswordForm form) {
        return new User(
                required(form.email(), "email"),
                required(form.name(), "name"),
                Role.ADMINISTRATOR,
                new User.Scope(null, null, Set.of()));
    }

    private static String required(@Nullable String typed, String field) {
        if (typed == null || typed.isBlank()) {
            throw new FieldRejectedException(field, "validation.required");
        }
        return typed;
    }
}
