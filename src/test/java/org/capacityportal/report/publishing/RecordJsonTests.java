package org.capacityportal.report.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.capacityportal.report.content.CostLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.SampleReports;
import org.junit.jupiter.api.Test;

class RecordJsonTests {

    private final RecordJson json = new RecordJson();

    @Test
    void whatIsReadIsWhatWasWritten() {
        Report report = SampleReports.report("\t=1+1 \"«Ґ»\" ]]> \uD83D\uDE00 \u202Eabc");
        assertThat(json.read(json.write(report))).isEqualTo(report);
    }

    @Test
    void numbersKeepEveryDigitAndEveryZero() {
        Report report = SampleReports.report("One");
        assertThat(json.write(report)).contains("\"total\":1234567890123.40", "\"SATISFACTION\":4.6100");
        CostLine cost = json.read(json.write(report)).costs().get(0);
        assertThat(cost.total()).isEqualTo(new BigDecimal("1234567890123.40"));
        assertThat(cost.share()).isEqualTo(new BigDecimal("0.33333333333333333333"));
    }

    /** What a record says is its components; a name like isAll() adds nothing. */
    @Test
    void derivedValuesAreNotKept() {
        assertThat(json.write(SampleReports.report("One"))).doesNotContain("\"all\"", "\"empty\"", "daysLeft");
    }

    @Test
    void aPartThatCameLaterReadsAsEmpty() {
        Report read = json.read("""
                {"subject": {"kind": "CITY", "id": 1, "name": "Sumy", "code": null, "speakingName": "Sumy"},
                 "period": {"from": "2018-01-01", "to": "2018-12-31"}, "asOf": "2018-12-31", "ofThePast": [1],
                 "figures": {"full": {"PARTICIPANTS": 5}}}""");
        assertThat(read.figures().count(Figure.PARTICIPANTS)).isEqualTo(5);
        assertThat(read.figures().attributed()).isEmpty();
        assertThat(read.events()).isEmpty();
        assertThat(read.activities()).isEmpty();
        assertThat(read.previous()).isNull();
    }
}
