package org.capacityportal.delegation.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a certificate, {@code CP-2018-7F3K-9QXM-T4WA}: the year of the event, 55 random bits, and a letter that
 * tells a slip of the pen (Luhn's check for 32 letters). Nobody finds a number by trying, and none tells how many there
 * are. Its letters are those of Crockford's base 32, which nobody mistakes for each other.
 *
 * @param text as it is printed and kept
 */
record CertificateNumber(String text) {

    /** No number is longer, however it is typed. */
    static final int LONGEST = 40;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_LETTERS = 11;
    private static final Pattern PLAIN = Pattern.compile("CP(\\d{4})([" + LETTERS + "]{12})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CertificateNumber create(int year) {
        StringBuilder random = new StringBuilder();
        for (int i = 0; i < RANDOM_LETTERS; i++) {
            random.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return of(Integer.toString(year), random.toString() + check(year + random.toString()));
    }

    /**
     * Reads a number as people type it: in small letters, without hyphens, with O for 0 and I or L for 1.
     *
     * @return empty for what cannot be the number of any certificate
     */
    static Optional<CertificateNumber> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Zs}\\p{Pd}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        Matcher number = PLAIN.matcher(plain);
        if (!number.matches()) {
            return Optional.empty();
        }
        String letters = number.group(2);
        char check = check(number.group(1) + letters.substring(0, RANDOM_LETTERS));
        return letters.charAt(RANDOM_LETTERS) == check ? Optional.of(of(number.group(1), letters)) : Optional.empty();
    }

    private static CertificateNumber of(String year, String letters) {
        return new CertificateNumber(
                String.join("-", "CP", year, letters.substring(0, 4), letters.substring(4, 8), letters.substring(8)));
    }

    private static char check(String payload) {
        int sum = 0;
        int factor = 2;
        for (int i = payload.length() - 1; i >= 0; i--) {
            int addend = factor * LETTERS.indexOf(payload.charAt(i));
            sum += addend / LETTERS.length() + addend % LETTERS.length();
            factor = 3 - factor;
        }
        return LETTERS.charAt((LETTERS.length() - sum % LETTERS.length()) % LETTERS.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
