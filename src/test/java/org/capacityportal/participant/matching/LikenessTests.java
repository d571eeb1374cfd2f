package org.capacityportal.participant.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be taken without asking, what is asked about, and what is not. */
class LikenessTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Згурський Андрій Олегович",
                "Андрій Олегович Згурський",
                "Zghurskyi Andrii Olehovych",
                "Andriy Zgursky",
                "Згурский Андрей Олегович",
                "Andrzej Zhurski",
                "Згурський А. О.",
                "Згурський А.",
                "Згуський Андрій",
            })
    void aPersonIsRecognisedInEverySpelling(String spelling) {
        assertThat(verdict(named("Згурський Андрій Олегович"), named(spelling))).isNotEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({
        "Згурський Андрій Олегович, Згурський Антон Олегович",
        "Згурський Андрій Олегович, Згурський Олег Андрійович",
        "Згурський Андрій Олегович, Згурська Анна Олегівна",
        "Згурська О., Згурський О.",
        "Згурський Андрій Олегович, Згурський Андрій Петрович",
    })
    void relativesAreTwoPeopleEvenWithOneMailbox(String one, String other) {
        assertThat(verdict(named(one), named(other))).isEqualTo(Verdict.DIFFERENT);
        if (!other.equals("Згурський Андрій Петрович")) {
            assertThat(verdict(
                            person(one, "family.z@mail.example", null), person(other, "family.z@mail.example", null)))
                    .isEqualTo(Verdict.DIFFERENT);
        }
    }

    @Test
    void whatIsTakenWithoutAskingRestsOnMoreThanAName() {
        assertThat(verdict(named("Згурський Андрій Олегович"), named("Згурський Андрій Олегович")))
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(verdict(
                        person("Згурський Андрій Олегович", null, "Суми"),
                        person("Zghurskyi Andrii Olehovych", null, "Sumy")))
                .isEqualTo(Verdict.SAME);
        assertThat(verdict(
                        person("Коваленко Андрій Олегович", null, "Суми"),
                        person("Коваленко Андрій Олегович", null, "Суми")))
                .as("a name that many people of one city have")
                .isEqualTo(Verdict.POSSIBLE);
        assertThat(verdict(
                        person("Згурський Андрій", "a.z@x.example", null),
                        person("Andriy Zgursky", "A.Z@x.example", null)))
                .isEqualTo(Verdict.SAME);
        assertThat(verdict(
                        person("Згурський Андрій", "info@x.example", null),
                        person("Згурський Андрій", "info@x.example", null)))
                .as("the mailbox of an office")
                .isEqualTo(Verdict.POSSIBLE);
    }

    @Test
    void otherContactDataNeverGoWithoutAsking() {
        Person one = new Person("Згурська", "Олена", "Іванівна", null, "olena@a.example", null, "Суми", "радниця");
        Person other = new Person("Згурська", "Олена", "Іванівна", null, "o.z@b.example", null, "Суми", "радниця");
        assertThat(verdict(one, other)).isEqualTo(Verdict.POSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "💥", "...", "-", "()", "'", "А", "а а а а а а а а а а а а", "null"})
    void whatIsNoNameIsNobody(String name) {
        assertThat(verdict(named(name), named("Згурський Андрій"))).isEqualTo(Verdict.DIFFERENT);
        assertThat(verdict(named("Згурський Андрій"), named(name))).isEqualTo(Verdict.DIFFERENT);
    }

    private static Verdict verdict(Person one, Person other) {
        return Likenesses.between(one, other).verdict();
    }

    private static Person named(String name) {
        return person(name, null, null);
    }

    private static Person person(String name, @Nullable String email, @Nullable String city) {
        return new Person(name, null, null, null, email, null, city, null);
    }
}
