package org.capacityportal.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator types about a user.
 *
 * @param city the name of an official's city
 * @param partner the donor's choice, of {@link ScopeDirectory}
 * @param programmes the choices of a coordinator's programmes
 */
record UserForm(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.tooLong}") @Email(message = "{user.error.email}") @Nullable String email,

        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.tooLong}") @Nullable String name,

        @NotNull(message = "{validation.required}") @Nullable Role role,

        @Size(max = 300, message = "{validation.tooLong}") @Nullable String city,

        @Nullable String partner,
        @Nullable List<String> programmes,
        @Nullable Boolean enabled) {

    UserForm {
        email = email == null ? null : email.strip();
        programmes = programmes == null ? List.of() : List.copyOf(programmes);
        enabled = Boolean.TRUE.equals(enabled);
    }

    static UserForm blank() {
        return new UserForm(null, null, Role.COORDINATOR, null, null, List.of(), true);
    }

    @Override
    public List<String> programmes() {
        return programmes == null ? List.of() : programmes;
    }

    boolean mayAdministrate() {
        return role == Role.ADMINISTRATOR && Boolean.TRUE.equals(enabled);
    }
}
