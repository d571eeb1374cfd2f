package org.capacityportal.access;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.capacityportal.platform.FieldRejectedException;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a one-time link types.
 *
 * @param email asked of the first administrator only, as is {@code name}
 * @param repeated the password again
 */
record PasswordForm(
        @Size(max = 200, message = "{validation.tooLong}") @Email(message = "{user.error.email}") @Nullable String email,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String name,

        @NotBlank(message = "{validation.required}") @Nullable String password,

        @NotBlank(message = "{validation.required}") @Nullable String repeated) {

    PasswordForm {
        email = email == null ? null : email.strip();
    }

    private static final int SHORTEST = 12;

    /** BCrypt hashes no more than so many bytes. */
    private static final int LONGEST_IN_BYTES = 72;

    static PasswordForm blank() {
        return new PasswordForm(null, null, null, null);
    }

    /** @throws FieldRejectedException where the password is too short, too long, the user's own address, or mistyped */
    String acceptedPassword(String address) {
        String typed = Objects.requireNonNull(password);
        if (typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw new FieldRejectedException("password", "account.error.short", SHORTEST);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            throw new FieldRejectedException("password", "account.error.long");
        }
        if (typed.strip().equalsIgnoreCase(address.strip())) {
            throw new FieldRejectedException("password", "account.error.isEmail");
        }
        if (!typed.equals(repeated)) {
            throw new FieldRejectedException("repeated", "account.error.different");
        }
        return typed;
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "PasswordForm[email=" + email + ", name=" + name + "]";
    }
}
