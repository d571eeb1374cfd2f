package org.capacityportal.access;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the use cases who is asking. */
@Component
public class CurrentViewer {

    /** @throws AuthenticationCredentialsNotFoundException where nobody is signed in */
    public Viewer get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInUser user) {
            return user.viewer();
        }
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
    }
}
