package org.capacityportal.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.Map;
import org.capacityportal.event.Event;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTests {

    private static final LocalDate DAY = LocalDate.of(2018, 7, 6);

    private final Outcome outcome = new Outcome(new Origin(mock(Event.class), null, null), OutcomeKind.PROJECT, 2);

    @Test
    void beginsAsAPromise() {
        assertThat(outcome.status()).isEqualTo(OutcomeStatus.COMMITTED);
        assertThat(outcome.achievedOn()).isNull();
    }

    @Test
    void hasADayOfAchievementOnlyWhileAchieved() {
        outcome.achieve(DAY, new Evidence("Decision 12", "https://sumy.example/12"));
        assertThat(outcome.achievedOn()).isEqualTo(DAY);
        outcome.start();
        assertThat(outcome.achievedOn()).isNull();
        assertThat(outcome.evidence()).isEqualTo(new Evidence("Decision 12", "https://sumy.example/12"));
        outcome.drop();
        assertThat(outcome.status()).isEqualTo(OutcomeStatus.DROPPED);
        outcome.recommit();
        assertThat(outcome.status()).isEqualTo(OutcomeStatus.COMMITTED);
    }

    @Test
    void isNotDueBeforeItWasAgreedOn() {
        assertThatIllegalArgumentException().isThrownBy(() -> outcome.promise(DAY, DAY.minusDays(1), null));
        outcome.promise(DAY, DAY, "Mayor");
        assertThat(outcome.dueOn()).isEqualTo(DAY);
    }

    @Test
    void needsATitleAndAnOrigin() {
        TranslatedText none = TranslatedText.of(" ", Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> outcome.describe(Language.EN, none, none));
        assertThatIllegalArgumentException().isThrownBy(() -> new Origin(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "sumy.example",
                "ftp://sumy.example/a",
                "https://",
                "https:///x",
                "http://a b"
            })
    void evidenceLiesOnTheWeb(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Evidence(null, address));
    }

    @Test
    void blankEvidenceIsNone() {
        assertThat(new Evidence(" ", "\n")).isEqualTo(new Evidence(null, null));
        assertThat(new Evidence(null, " HTTPS://sumy.example/a ").url()).isEqualTo("HTTPS://sumy.example/a");
    }
}
