package org.capacityportal.exchange.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/**
 * Does work in the background in the name of the user who asked for it, with what they may do by now: who lost the right
 * to write in the event meanwhile has nothing written.
 */
@Component
class ActingUser {

    private final UserDetailsService users;
    private final JdbcClient jdbc;

    ActingUser(UserDetailsService users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    void run(long userId, Runnable work) {
        String email = jdbc.sql("select email from portal_user where id = ?")
                .param(userId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("No user " + userId));
        UserDetails user = users.loadUserByUsername(email);
        if (!user.isEnabled()) {
            throw new AccessDeniedException("User " + userId + " is disabled");
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
