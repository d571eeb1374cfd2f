package org.capacityportal.access;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a link that opens something to whoever has it; 256 bits, in letters that an address takes. */
public final class LinkSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkSecret() {}

    public static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
