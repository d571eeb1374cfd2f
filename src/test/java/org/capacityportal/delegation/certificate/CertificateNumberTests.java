package org.capacityportal.delegation.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateNumberTests {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void isReadHoweverItIsTyped() {
        CertificateNumber number = CertificateNumber.create(2018);
        String text = number.text();
        assertThat(text).matches("CP-2018(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(CertificateNumber.read(text)).contains(number);
        assertThat(CertificateNumber.read(" " + text.toLowerCase(Locale.ROOT).replace("-", "") + " "))
                .contains(number);
        assertThat(CertificateNumber.read(text.replace('-', '–'))).contains(number);
        assertThat(CertificateNumber.read(text.replace('0', 'o').replace('1', 'l')))
                .contains(number);
    }

    @Test
    void noTwoAreTheSameAndNoneTellsTheNext() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(CertificateNumber.create(2018).text().substring(8, 17));
        }
        assertThat(numbers).hasSize(10_000);
    }

    @Test
    void aSlipOfThePenIsNoNumber() {
        String text = CertificateNumber.create(2018).text();
        for (int at = 3; at < text.length(); at++) {
            boolean inYear = at < 7;
            for (char letter : LETTERS.toCharArray()) {
                if (text.charAt(at) != '-' && letter != text.charAt(at) && (!inYear || Character.isDigit(letter))) {
                    String slip = text.substring(0, at) + letter + text.substring(at + 1);
                    assertThat(CertificateNumber.read(slip)).as(slip).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CP",
                "CP-2018",
                "CP-2018-7F3K-9QXM",
                "ŁĄ-2018-0000-0000-0000",
                "CP-2018-UUUU-UUUU-UUUU",
                "<script>"
            })
    void whatIsNoNumberIsNotRead(String typed) {
        assertThat(CertificateNumber.read(typed)).isEmpty();
        assertThat(CertificateNumber.read("CP-2018-" + "0".repeat(10_000))).isEmpty();
    }
}
