package org.capacityportal.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationTests {

    /** Mostly the examples that the resolution itself gives. */
    @ParameterizedTest
    @CsvSource({
        "Єнакієве, Yenakiieve",
        "Гаєвич, Haievych",
        "Їжакевич, Yizhakevych",
        "Мар’їне, Marine",
        "Йосипівка, Yosypivka",
        "Стрий, Stryi",
        "Юрій, Yurii",
        "Корюківка, Koriukivka",
        "Яготин, Yahotyn",
        "Костянтин, Kostiantyn",
        "Згорани, Zghorany",
        "Розгон, Rozghon",
        "Ґалаґан, Galagan",
        "Щербухи, Shcherbukhy",
        "Гоща, Hoshcha",
        "Знам’янка, Znamianka",
        "Русь, Rus",
        "Львів, Lviv",
        "Біла Церква, Bila Tserkva",
        "Івано-Франківськ, Ivano-Frankivsk",
        "Квітка-Юрченко, Kvitka-Yurchenko",
        "ЩЕРБАК Юлія, SHCHERBAK Yuliia",
        "Я., Ya."
    })
    void followsTheOfficialTable(String ukrainian, String latin) {
        assertThat(Romanisation.of(ukrainian)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"Sowiński Marek", "O’Brien Ann", "\"D'Arcy Wójcik\""})
    void leavesLatinAsItIs(String name) {
        assertThat(Romanisation.of(name)).isEqualTo(name);
    }
}
