package org.capacityportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

    private final Wording wording = new Wording(new MessageConfiguration().messageSource(), Clock.systemUTC());

    WordingTests() throws IOException {}

    @ParameterizedTest
    @CsvSource({
        "EN, 2018-07-02, 2018-07-06, 2–6 July 2018",
        "UK, 2018-07-02, 2018-07-06, 2–6 липня 2018",
        "PL, 2018-07-02, 2018-07-06, 2–6 lipca 2018",
        "RU, 2018-07-02, 2018-07-06, 2–6 июля 2018",
        "EN, 2018-07-02, 2018-07-02, 2 July 2018",
        "EN, 2018-06-30, 2018-07-02, 30 June – 2 July 2018",
        "UK, 2018-12-30, 2019-01-02, 30 грудня 2018 – 2 січня 2019",
    })
    void saysARangeOfDaysInWords(Language language, LocalDate from, LocalDate to, String words) {
        assertThat(wording.days(from, to, language).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "UK, 1, 1 місто", "UK, 3, 3 міста", "UK, 5, 5 міст", "UK, 11, 11 міст", "UK, 21, 21 місто",
        "RU, 2, 2 города", "RU, 12, 12 городов", "PL, 1, 1 miasto", "PL, 22, 22 miasta", "PL, 25, 25 miast",
        "EN, 1, 1 city", "EN, 0, 0 cities",
    })
    void wordsAgreeWithTheNumber(Language language, long number, String words) {
        assertThat(wording.count("city.count", number, language)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"EN | 19962.5 | 19,962.5", "UK | 19962.5 | 19 962,5", "PL | 92.80 | 92,8"})
    void separatesNumbersAsTheLanguageDoes(Language language, double number, String text) {
        assertThat(wording.number(number, language).replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(text);
    }

    @Test
    void aPartOfNothingIsADash() {
        assertThat(wording.percent(0, 0)).isEqualTo("–");
        assertThat(wording.percent(2, 3)).isEqualTo("67%");
    }
}
