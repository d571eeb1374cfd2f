package org.capacityportal.delegation.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.capacityportal.PortalTest;
import org.capacityportal.participant.Sex;
import org.capacityportal.platform.Language;
import org.capacityportal.platform.paper.PdfUa;
import org.capacityportal.platform.paper.PrintedPdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Certificates as they come out of the printer. */
@PortalTest
class CertificatePaperTests {

    private static final String NUMBER = "CP-2018-7F3K-9QXM-2T4W";
    private static final String LONG_NAME =
            "Константинопольський-Переяславський " + "Олександр-Максиміліан ".repeat(9) + "Ґедзевич";
    private static final String LONG_TITLE =
            "Навчальний візит щодо підвищення кваліфікації посадових осіб місцевого самоврядування ".repeat(6);

    @Autowired
    CertificatePrinter printer;

    @ParameterizedTest
    @ValueSource(strings = {"uk", "uk en", "pl", "pl ru", "en uk"})
    void everybodyCanReadItAndItIsOnePage(String languages) throws Exception {
        byte[] pdf = print(certificate(
                languages, "Ткаченко Лариса Миколаївна", "Łucja Żółć-Śmiałowska", "Семінар у Дніпрі: ґендер і їжа"));
        keep(pdf, "certificate-" + languages.replace(' ', '-'));
        assertThat(PdfUa.broken(pdf)).isEmpty();
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
        assertThat(pages(pdf)).isEqualTo(1);
        String text = PrintedPdf.text(pdf).replace('\u00a0', ' ');
        assertThat(text).contains(NUMBER, "/certificates/" + NUMBER, "Підписант Ірина");
        if (languages.contains("uk")) {
            assertThat(text)
                    .contains(
                            "Сертифікат про участь",
                            "Ткаченко Лариса Миколаївна",
                            "2–6 липня 2018",
                            "36 академічних годин");
        }
        if (languages.contains("pl")) {
            assertThat(text)
                    .contains("Zaświadczenie o udziale", "Łucja Żółć-Śmiałowska", "wzięła udział", "2–6 lipca 2018");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"uk", "uk en"})
    void whatIsLongShrinksAndStaysOnThePage(String languages) throws Exception {
        byte[] pdf = print(certificate(languages, LONG_NAME, "W".repeat(300), LONG_TITLE));
        keep(pdf, "certificate-long-" + languages.replace(' ', '-'));
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(PrintedPdf.textBeyondTheMargins(pdf)).isEmpty();
        assertThat(PdfUa.broken(pdf)).isEmpty();
        String text = PrintedPdf.text(pdf).replaceAll("[\\s\u00a0]+", " ");
        assertThat(text).contains("Ґедзевич", NUMBER, "Видано 7 липня 2018");
        assertThat(text.split("Навчальний візит", -1)).as("the whole title").hasSizeGreaterThan(6);
    }

    @Test
    void aWholeEventIsOneFileWithAPageEach() throws Exception {
        List<Certificates.Issued> all = new ArrayList<>();
        for (int i = 0; i < Certificates.MOST_IN_ONE_FILE; i++) {
            all.add(new Certificates.Issued(
                    CertificateNumber.create(2018).text(),
                    certificate("uk en", "Особа Номер" + i, "Person " + i, "Семінар у Дніпрі")
                            .printed()));
        }
        byte[] pdf = print(all.toArray(Certificates.Issued[]::new));
        assertThat(pages(pdf)).isEqualTo(all.size());
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    private static Certificates.Issued certificate(String languages, String name, String latinName, String title) {
        List<PrintedCertificate.Side> sides = Arrays.stream(languages.split(" "))
                .map(tag -> Language.of(Locale.forLanguageTag(tag)))
                .map(language -> new PrintedCertificate.Side(
                        language,
                        language == Language.EN || language == Language.PL ? latinName : name,
                        title,
                        "Дніпро",
                        false,
                        title,
                        "Міністерство закордонних справ Республіки Польща, Мерія м. Люблін, Дніпровська міська рада",
                        "Мерія м. Люблін"))
                .toList();
        return new Certificates.Issued(
                NUMBER,
                new PrintedCertificate(
                        sides,
                        Sex.WOMAN,
                        LocalDate.of(2018, 7, 2),
                        LocalDate.of(2018, 7, 6),
                        36,
                        List.of(
                                new CertificateTerms.Signatory(
                                        "Підписант Ірина",
                                        "директорка департаменту ".repeat(8).strip()),
                                new CertificateTerms.Signatory("Marek Sowiński", null)),
                        LocalDate.of(2018, 7, 7)));
    }

    private byte[] print(Certificates.Issued... certificates) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        printer.print(List.of(certificates), out);
        return out.toByteArray();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        }
    }

    private static void keep(byte[] pdf, String name) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/paper")).resolve(name + ".pdf"), pdf);
    }
}
