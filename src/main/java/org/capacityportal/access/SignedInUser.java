package org.capacityportal.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The principal kept in the session. Its sessions end when the user's role, scope or password changes. */
class SignedInUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Viewer viewer;
    private @Nullable String passwordHash;
    private final boolean enabled;
    private final boolean locked;

    SignedInUser(Viewer viewer, @Nullable String passwordHash, boolean enabled, boolean locked) {
        this.viewer = viewer;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
    }

    /** Read by the page chrome, too. */
    public Viewer viewer() {
        return viewer;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority(viewer.role().authority()));
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    /** Not the e-mail address, which may change and may be longer than the index of the sessions takes. */
    @Override
    public String getUsername() {
        return principalName(viewer.id());
    }

    /** Under which name the sessions of a user are found. */
    static String principalName(long userId) {
        return Long.toString(userId);
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
