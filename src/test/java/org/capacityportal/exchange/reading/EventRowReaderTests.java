package org.capacityportal.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.capacityportal.exchange.reading.ListShapesTests.row;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRowReaderTests {

    private static final String[] HEAD = {
        "Назва заходу",
        "Вид",
        "Дати",
        "Місце",
        "Формат",
        "Стан",
        "Кількість учасників",
        "Жінок",
        "Чоловіків",
        "Делегація"
    };

    @Test
    void anEventIsReadWhole() {
        ReadEvent read = read(
                "Семінар у Дніпрі",
                "семінар",
                "2–6 липня 2018",
                "м. Дніпро",
                "очно",
                "завершено",
                "1 040",
                "24",
                "16,0",
                "м. Суми");
        assertThat(read.problems()).isEmpty();
        assertThat(read.event())
                .isEqualTo(new ListedEvent(
                        "Семінар у Дніпрі",
                        "SEMINAR",
                        "COMPLETED",
                        LocalDate.of(2018, 7, 2),
                        LocalDate.of(2018, 7, 6),
                        "Дніпро",
                        false,
                        null,
                        "Суми",
                        1040,
                        24,
                        16));
    }

    @Test
    void anEventMayBeOnline() {
        ListedEvent event = read("Вебінар", "", "14.05.2018", "", "онлайн").event();
        assertThat(event.online()).isTrue();
        assertThat(event.place()).isNull();
        assertThat(read("Вебінар", "", "14.05.2018", "Zoom (онлайн)").event().online())
                .isTrue();
        assertThat(read("Вебінар", "", "14.05.2018", "Суми", "так").event().online())
                .isTrue();
    }

    @Test
    void womenAndMenMakeATotal() {
        assertThat(read("Семінар", "", "14.05.2018", "", "", "", "", "3", "4")
                        .event()
                        .reported())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;'';title.missing",
                "1;пікнік;type",
                "2;'';dates.missing",
                "2;14 травня;dates.invalid",
                "2;14.05.20018;dates.invalid",
                "2;16.05.2018 - 14.05.2018;dates.order",
                "2;14.05.2017 - 14.05.2018;",
                "2;14.05.2017 - 16.05.2018;dates.span",
                "2;14.05.1918;dates.span",
                "4;можливо;online",
                "5;хтозна;status",
                "6;багато;number",
                "6;-5;number",
                "6;12,5;number",
                "6;99999999;number",
                "6;30;reported.sexes"
            })
    void whatIsWrongIsSaidAtItsCell(int column, String cell, String problem) {
        String[] cells = {"Семінар", "семінар", "14.05.2018", "Суми", "", "", "40", "24", "16", ""};
        cells[column] = cell;
        List<Problem> problems = read(cells).problems();
        if (problem == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting(Problem::column).contains(column);
            assertThat(problems).extracting(Problem::key).contains("import.problem." + problem);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_uk", "_pl", "_ru"})
    void typesAndStatusesAreReadAsThePortalWordsThem(String language) throws Exception {
        Properties texts = new Properties();
        try (var file =
                Files.newBufferedReader(Path.of("src/main/resources/messages/event" + language + ".properties"))) {
            texts.load(file);
        }
        for (String type : EventWords.TYPES.keySet()) {
            assertThat(Words.byStem(EventWords.TYPES, texts.getProperty("event.type." + type)))
                    .isEqualTo(type);
        }
        for (String status : EventWords.STATUSES.keySet()) {
            assertThat(Words.byStem(EventWords.STATUSES, texts.getProperty("event.status." + status)))
                    .isEqualTo(status);
        }
    }

    @Test
    void totalsAndHeadingsAreNoEvents() {
        EventRowReader reader = new EventRowReader(shape());
        assertThat(reader.read(row(3, "2018 рік"))).isEmpty();
        assertThat(reader.read(row(3, "Всього", "", "", "", "", "", "40"))).isEmpty();
        assertThat(reader.read(row(3, HEAD))).isEmpty();
        assertThat(shape().with(Map.of()).columns()).hasSize(HEAD.length);
    }

    private static ReadEvent read(String... cells) {
        return new EventRowReader(shape()).read(row(2, cells)).orElseThrow();
    }

    private static ListShape shape() {
        return ListShapes.ofEvents(
                List.of(row(1, HEAD), row(2, "Семінар", "семінар", "14.05.2018", "Суми", "", "", "40", "", "", "")));
    }
}
