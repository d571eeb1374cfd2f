package org.capacityportal.access;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the user who signs in, and counts wrong passwords so that they cannot be guessed. */
@Service
@Transactional
class SignIn implements UserDetailsService {

    private final UserRepository users;
    private final Clock clock;

    SignIn(UserRepository users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return users.findByEmail(User.normalised(email))
                .map(user ->
                        new SignedInUser(user.toViewer(), user.passwordHash(), user.isEnabled(), user.isLocked(clock)))
                .orElseThrow(() -> new UsernameNotFoundException(email));
    }

    @EventListener
    void on(AuthenticationFailureBadCredentialsEvent failure) {
        users.findByEmail(User.normalised(failure.getAuthentication().getName()))
                .ifPresent(user -> user.signInFailed(clock));
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        users.findByEmail(User.normalised(success.getAuthentication().getName()))
                .ifPresent(User::signedIn);
    }
}
