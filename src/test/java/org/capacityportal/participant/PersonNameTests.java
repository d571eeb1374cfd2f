package org.capacityportal.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource({
        "Ткаченко Лариса Миколаївна, Ткаченко, Лариса, Миколаївна",
        "'  Коваленко   Андрій ', Коваленко, Андрій,",
        "Кравчук В.П., Кравчук, В., П.",
        "Кравчук В. П., Кравчук, В., П.",
        "Пугачова, Пугачова,,",
        "Мамедов Алі Гасан огли, Мамедов, Алі, Гасан огли",
        "Marek Sowiński, Sowiński, Marek,",
        "Anna Maria Nowak, Nowak, Anna Maria,",
        "Jan van der Berg, van der Berg, Jan,",
        "'Nowak, Anna Maria', Nowak, Anna, Maria",
        "'Ткаченко, Лариса Миколаївна', Ткаченко, Лариса, Миколаївна",
        "Sowiński, Sowiński,,"
    })
    void readsTheParts(String typed, String family, String given, String patronymic) {
        assertThat(PersonName.parse(typed)).isEqualTo(new PersonName(family, given, patronymic));
    }

    @Test
    void aNameHasLettersAndPartsOfSomeLength() {
        assertThat(PersonName.parse("💥").isUsable()).isFalse();
        assertThat(PersonName.parse("").isUsable()).isFalse();
        assertThat(PersonName.parse("12345").isUsable()).isFalse();
        assertThat(PersonName.parse("Я".repeat(101)).isUsable()).isFalse();
        assertThat(PersonName.parse("О Лі").isUsable()).isTrue();
    }

    @Test
    void knowsWhomTheLookUpMeant() {
        assertThat(TypedPerson.parse("Ткаченко Лариса [102]"))
                .isEqualTo(new TypedPerson(new PersonName("Ткаченко", "Лариса", null), 102L));
        assertThat(TypedPerson.parse("Ткаченко Лариса").id()).isNull();
    }
}
