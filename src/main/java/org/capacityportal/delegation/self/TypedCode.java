package org.capacityportal.delegation.self;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A secret in an address that somebody may have to type from a screen or from paper: 59 bits in small letters and digits
 * that cannot be taken for each other. Capitals, and hyphens left out or put elsewhere, make no difference.
 */
public final class TypedCode {

    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TypedCode() {}

    /** A new code as it is kept, without hyphens. */
    public static String create() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** The code in an address, as it is kept. */
    public static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** A code as addresses show it: {@code k7mq-x2fp-9wdr}. */
    public static String shown(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
