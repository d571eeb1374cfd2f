package org.capacityportal.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the user who signs in, and counts wrong passwords so that they cannot be guessed. The count is kept by single
 * statements, so that tries at the same time, on several instances, all count; it stays out of the version of the user,
 * which somebody may be editing. While sign-in is locked further tries count nothing: who keeps trying can keep a user
 * out for as long as they try, but not for a moment longer than the lock.
 */
@Service
@Transactional
class SignIn implements UserDetailsService {

    private final UserRepository users;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String unknownPassword;

    SignIn(UserRepository users, JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.users = users;
        this.jdbc = jdbc;
        this.clock = clock;
        this.unknownPassword = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return users.findByEmail(User.normalised(email))
                .map(user -> new SignedInUser(
                        user.toViewer(),
                        user.passwordHash() == null ? unknownPassword : user.passwordHash(),
                        user.isEnabled() && user.passwordHash() != null,
                        user.isLocked(clock)))
                .orElseThrow(() -> new UsernameNotFoundException(email));
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        update portal_user
                        set failed_sign_ins = case when failed_sign_ins + 1 < :tries then failed_sign_ins + 1 else 0 end,
                            locked_until = case when failed_sign_ins + 1 < :tries then null else cast(:until as timestamptz) end
                        where email = :email and (locked_until is null or locked_until <= :now)""")
                .param("tries", User.WRONG_TRIES)
                .param("until", now.plus(User.LOCK))
                .param("email", User.normalised(failure.getAuthentication().getName()))
                .param("now", now)
                .update();
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            unlock(user.viewer().id());
        }
    }

    /** Forgets the wrong tries of somebody who has proved who they are. */
    void unlock(long userId) {
        jdbc.sql("""
                        update portal_user set failed_sign_ins = 0, locked_until = null
                        where id = ? and (failed_sign_ins > 0 or locked_until is not null)""").param(userId).update();
    }
}
