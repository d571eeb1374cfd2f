package org.capacityportal.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells the use cases who is asking; templates reach it as {@code @reader}. */
@Component("reader")
public class CurrentViewer {

    /** Whether anybody is signed in. */
    public boolean signedIn() {
        return signedInUser() != null;
    }

    /** Whether the reader enters data, as {@link Viewer#coordinates()}; nobody does who is not signed in. */
    public boolean coordinates() {
        SignedInUser user = signedInUser();
        return user != null && user.viewer().coordinates();
    }

    /** @throws AuthenticationCredentialsNotFoundException where nobody is signed in */
    public Viewer get() {
        SignedInUser user = signedInUser();
        if (user == null) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return user.viewer();
    }

    private static @Nullable SignedInUser signedInUser() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInUser user ? user : null;
    }
}
