package org.capacityportal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.TranslatedText;
import org.junit.jupiter.api.Test;

class EventTests {

    private static final LocalDate JULY_2 = LocalDate.of(2018, 7, 2);
    private static final LocalDate JULY_6 = LocalDate.of(2018, 7, 6);

    @Test
    void isCompletedOnItsLastDayAtTheEarliest() {
        Event event = seminar();
        EventDates dates = new EventDates(JULY_2, JULY_6);
        event.schedule(dates, EventStatus.COMPLETED, JULY_6);
        assertThat(event.status()).isEqualTo(EventStatus.COMPLETED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event.schedule(dates, EventStatus.COMPLETED, JULY_6.minusDays(1)));
        event.schedule(dates, EventStatus.CONFIRMED, JULY_2.minusYears(1));
        assertThat(event.status()).isEqualTo(EventStatus.CONFIRMED);
    }

    @Test
    void datesAreInOrderAndWithinAYear() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventDates(JULY_6, JULY_2));
        assertThat(new EventDates(JULY_2, JULY_2.plusDays(365)).endsOn()).isEqualTo(JULY_2.plusDays(365));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventDates(JULY_2, JULY_2.plusDays(366)));
    }

    @Test
    void takesPlaceOnlineOrInACity() {
        Event event = seminar();
        event.takePlace(true, null, "Zoom");
        assertThat(event.online()).isTrue();
        assertThat(event.venue()).isEqualTo("Zoom");
    }

    @Test
    void sharesComeToAHundredAtTheMost() {
        Event event = seminar();
        event.parties().fund(List.of(share(1, "60"), share(2, "40")));
        assertThat(event.parties().funding()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event.parties().fund(List.of(share(1, "60"), share(2, "40.01"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event.parties().fund(List.of(share(1, "30"), share(1, "30"))));
        assertThatIllegalArgumentException().isThrownBy(() -> share(1, "0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventFunding(1, BigDecimal.TEN, null, BigDecimal.TEN));
    }

    @Test
    void isPlannedAgainFromAnotherDayOn() {
        Event event = seminar();
        event.schedule(new EventDates(JULY_2, JULY_6), EventStatus.COMPLETED, JULY_6);
        event.parties().fund(List.of(share(1, "60")));
        event.parties().involve(List.of(new EventPartner(2, EventPartner.Capacity.HOST)));
        Event again = event.again(LocalDate.of(2019, 2, 26), 7);
        assertThat(again.endsOn()).isEqualTo(LocalDate.of(2019, 3, 2));
        assertThat(again.status()).isEqualTo(EventStatus.PLANNED);
        assertThat(again.title(Language.EN)).isEqualTo("Seminar");
        assertThat(again.parties().funding()).isEqualTo(event.parties().funding());
        assertThat(again.parties().partners()).isEqualTo(event.parties().partners());
    }

    private static Event seminar() {
        Event event = new Event(1);
        event.describe(
                Language.UK,
                TranslatedText.of("Семінар", Map.of("en", "Seminar")),
                TranslatedText.of(null, Map.of()),
                EventType.SEMINAR);
        return event;
    }

    private static EventFunding share(long donor, String percent) {
        return new EventFunding(donor, null, null, new BigDecimal(percent));
    }
}
