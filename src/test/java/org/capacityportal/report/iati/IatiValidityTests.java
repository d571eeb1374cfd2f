package org.capacityportal.report.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.capacityportal.programme.PolicyMarker;
import org.capacityportal.programme.Sector;
import org.capacityportal.report.content.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of all sorts of reports keep the schema, the codelists and the standard ruleset; broken ones are found out. */
class IatiValidityTests {

    private IatiStandard standard;

    @BeforeEach
    void standard() throws Exception {
        standard = IatiStandard.atHand();
    }

    @Test
    void aRichReportKeepsTheStandard() throws Exception {
        standard.assertKept("rich", IatiReportTests.written(IatiSamples.rich()));
    }

    @Test
    void aMinimalReportKeepsTheStandard() throws Exception {
        standard.assertKept("minimal", IatiReportTests.written(IatiSamples.minimal()));
    }

    @Test
    void aHostileReportKeepsTheStandard() throws Exception {
        standard.assertKept("hostile", IatiReportTests.written(IatiSamples.hostile()));
    }

    @Test
    void severalActivitiesKeepTheStandard() throws Exception {
        Report report = IatiSamples.report(
                IatiSamples.minimal().subject(),
                List.of(),
                List.of(IatiSamples.counted()),
                List.of(IatiSamples.richActivity(), IatiSamples.bare(8), IatiSamples.bare(9)));
        standard.assertKept("several", IatiReportTests.written(report));
    }

    @Test
    void everyClassificationOfTheFormsIsKnown() {
        assertThat(standard.codes("Sector"))
                .containsAll(Arrays.stream(Sector.values()).map(Sector::code).toList());
        assertThat(standard.codes("PolicyMarker"))
                .containsAll(Arrays.stream(PolicyMarker.values())
                        .map(marker -> String.valueOf(marker.code()))
                        .toList());
    }

    /** Breaks the rich file in one place; without a rule it is the codelists or the schema that must say so. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ruleset | 1.1.3  | <iati-identifier>XM-DAC-41114-UA-7 | <iati-identifier>XM-DAC-41114",
                "advice  | 1.1.21 | <iati-identifier>XM-DAC-41114-UA-7 | <iati-identifier>XM-DAC-5",
                "advice  | 1.3.13 | <iati-identifier>XM-DAC-41114-UA-7 | <iati-identifier>ZZ/7",
                "advice  | 1.3.1  | <iati-identifier>XM-DAC-41114-UA-7 | <iati-identifier>XM-DAC-41114-UA-7&#32;",
                "ruleset | 11.1.2 | type=\"1\" iso-date=\"2018-02-10\" | type=\"1\" iso-date=\"2021-02-10\"",
                "ruleset | 11.1.4 | type=\"2\" iso-date=\"2018-02-10\" | type=\"2\" iso-date=\"2918-02-10\"",
                "ruleset | 11.2.1 | transaction-date iso-date=\"2018-03-05\" | transaction-date iso-date=\"2918-03-05\"",
                "ruleset | 11.1.1 | last-updated-datetime=\"2019 | last-updated-datetime=\"2919",
                "ruleset | 2.1.2  | percentage=\"66.67\"/><policy | percentage=\"66.66\"/><policy",
                "ruleset | 3.1.2  | code=\"UA\" percentage=\"66.67\" | code=\"UA\" percentage=\"66\"",
                "ruleset | 12.1.1 | code=\"UA\" percentage=\"66.67\" | code=\"UA\" percentage=\"166.67\"",
                "ruleset | 6.2.2  | <sector vocabulary=\"1\" code=\"15112\" percentage=\"33.33\"/><sector vocabulary=\"1\" code=\"43030\" percentage=\"66.67\"/> | -",
                "ruleset | 7.5.3  | period-end iso-date=\"2019-12-31\"/><value | period-end iso-date=\"2020-01-02\"/><value",
                "ruleset | 8.6.1  | <period-end iso-date=\"2018-06-30\"/><target | <period-end iso-date=\"2017-06-30\"/><target",
                "ruleset | 8.9.1  | <target value=\"70\"> | <target>",
                "ruleset | 4.1.1  | <iati-activity xml:lang=\"uk\" | <iati-activity",
                "ruleset | 7.8.1  | default-currency=\"EUR\" | -",
                "codes   | DocumentCategory | category code=\"A12\" | category code=\"Z12\"",
                "codes   | ActivityStatus | activity-status code=\"2\" | activity-status code=\"7\"",
                "codes   | Sector | code=\"15112\" | code=\"15140\"",
                "schema  | reporting-org | <reporting-org ref=\"XM-DAC-41114\" type=\"40\"> | <reporting-org type=\"40\">",
            })
    void whatIsBrokenIsFoundOut(String by, String told, String part, String instead) throws Exception {
        String file = new String(IatiReportTests.written(IatiSamples.rich()), UTF_8).replaceAll(">\\s+<", "><");
        assertThat(file).contains(part);
        String broken = file.replace(part, instead == null ? "" : instead);
        if (told.equals("7.8.1")) {
            broken = broken.replace("<value currency=\"EUR\"", "<value");
        }
        byte[] bytes = broken.getBytes(UTF_8);
        List<String> found =
                switch (by) {
                    case "ruleset" -> standard.findings(bytes).errors();
                    case "advice" -> standard.findings(bytes).warnings();
                    case "codes" -> standard.unknownCodes(bytes);
                    default -> standard.schemaErrors(bytes);
                };
        assertThat(found).anySatisfy(one -> assertThat(one).contains(told));
    }
}
