package org.capacityportal.delegation.self;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody says they are.
 *
 * @param name as it may stand on the list, in any order, alphabet and spelling
 * @param contact their e-mail or the last digits of their phone, where several people have that name
 * @param confirmed whether they have seen whom the portal found
 */
public record VisitorForm(
        @NotBlank(message = "{validation.required}") @Size(max = 200, message = "{validation.tooLong}") @Nullable String name,

        @Size(max = 200, message = "{validation.tooLong}") @Nullable String contact,

        @Nullable Boolean confirmed)
        implements Serializable {

    public static VisitorForm blank() {
        return new VisitorForm(null, null, null);
    }

    String typedName() {
        return name == null ? "" : name.strip();
    }

    String typedContact() {
        return contact == null ? "" : contact.strip();
    }
}
