package org.capacityportal.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.capacityportal.report.content.ExamLine;
import org.capacityportal.report.content.Figure;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.document.Table.Kind;
import org.jspecify.annotations.Nullable;

/** The results of external exams. */
record ExamsChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "exams";
    }

    @Override
    public List<Block> blocks() {
        if (report.exams().isEmpty()) {
            return List.of();
        }
        return List.of(new TableDraft<ExamLine>(words, "exams")
                .column("exam", Kind.TEXT, ExamLine::exam)
                .figure(Figure.EXAMS_ENTERED, ExamLine::entered)
                .summed()
                .figure(Figure.EXAMS_PASSED, ExamLine::passed)
                .summed()
                .figure(Figure.EXAMS_FAILED, ExamLine::failed)
                .summed()
                .column("examsOpen", Kind.COUNT, exam -> exam.entered() - exam.passed() - exam.failed())
                .summed()
                .column("passRate", Kind.SHARE, ExamsChapter::passRate)
                .total(report.figures().value(Figure.PASS_RATE))
                .of(report.exams()));
    }

    private static @Nullable BigDecimal passRate(ExamLine exam) {
        long known = exam.passed() + exam.failed();
        return known == 0
                ? null
                : BigDecimal.valueOf(exam.passed()).divide(BigDecimal.valueOf(known), 4, RoundingMode.HALF_UP);
    }
}
