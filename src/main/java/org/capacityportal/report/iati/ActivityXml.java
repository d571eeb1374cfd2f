package org.capacityportal.report.iati;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.capacityportal.report.content.Activity;
import org.capacityportal.report.content.OutcomeLine;
import org.capacityportal.report.content.Report;
import org.capacityportal.report.content.Subject;
import org.jspecify.annotations.Nullable;

/** Writes one programme as an {@code iati-activity}, its elements in the order that the schema prescribes. */
final class ActivityXml {

    private final IatiXml xml;
    private final Texts texts;
    private final Report report;
    private final Activity activity;
    private final Reporter reporter;

    ActivityXml(IatiXml xml, Texts texts, Report report, Activity activity, String portal) {
        this.xml = xml;
        this.texts = texts;
        this.report = report;
        this.activity = activity;
        this.reporter = Reporter.of(activity, portal);
    }

    void write() {
        xml.open(
                "iati-activity",
                "xml:lang",
                activity.language(),
                "default-currency",
                activity.currency(),
                "last-updated-datetime",
                activity.changedAt().truncatedTo(ChronoUnit.SECONDS));
        identity();
        organisations();
        dates();
        new GeographyXml(xml, activity).write();
        new ClassificationXml(xml, activity).write();
        new MoneyXml(xml, texts, activity, report.asOf()).write();
        documents();
        new ResultsXml(xml, texts, report, activity).write();
        xml.close();
    }

    private void identity() {
        xml.text("iati-identifier", reporter.activity());
        xml.open(
                        "reporting-org",
                        "ref",
                        reporter.reference(),
                        "type",
                        reporter.type(),
                        "secondary-reporter",
                        reporter.secondary() ? "1" : null)
                .narratives(reporter.names())
                .close();
        xml.narratives("title", titles());
        Map<String, String> goals = Texts.ordered(activity.goals(), activity.language());
        if (IatiXml.saySomething(goals)) {
            xml.narratives("description", goals, "type", "2");
        } else {
            xml.narratives("description", titles(), "type", "1");
        }
        if (activity.audiences() != null) {
            xml.narratives("description", Map.of(activity.language(), activity.audiences()), "type", "3");
        }
    }

    private Map<String, String> titles() {
        return Texts.titled(Texts.ordered(activity.titles(), activity.language()), reporter.activity());
    }

    private void organisations() {
        for (Activity.Organisation organisation : activity.organisations()) {
            for (String role : roles(organisation)) {
                xml.open(
                                "participating-org",
                                "ref",
                                organisation.identifier(),
                                "type",
                                Codes.organisationType(organisation),
                                "role",
                                role)
                        .narratives(Texts.ordered(organisation.names(), organisation.language()))
                        .close();
            }
        }
        if (activity.organisations().isEmpty()) {
            xml.open("participating-org", "ref", reporter.reference(), "role", Codes.ACCOUNTABLE)
                    .narratives(reporter.names())
                    .close();
        }
    }

    private static List<String> roles(Activity.Organisation organisation) {
        return switch (organisation.role()) {
            case "FUNDING" -> List.of(Codes.FUNDING);
            case "LEAD" -> List.of(Codes.ACCOUNTABLE, Codes.IMPLEMENTING);
            default -> List.of(Codes.IMPLEMENTING);
        };
    }

    /** What was planned; and what took place as far as it lies behind the day of the report. */
    private void dates() {
        xml.empty("activity-status", "code", Codes.status(activity.status()));
        date("1", activity.startsOn());
        LocalDate began = past(activity.actualStart());
        LocalDate ended = past(activity.actualEnd());
        if (began != null) {
            date("2", began);
        }
        date("3", activity.endsOn());
        if (ended != null && (began == null || !ended.isBefore(began))) {
            date("4", ended);
        }
    }

    private void date(String type, LocalDate day) {
        xml.empty("activity-date", "type", type, "iso-date", day);
    }

    private @Nullable LocalDate past(@Nullable LocalDate day) {
        return day == null || day.isAfter(report.asOf()) ? null : day;
    }

    /** Where the programme is described; in the report on a programme also the evidence of its outcomes. */
    private void documents() {
        DocumentLink.write(xml, activity.sourceUrl(), DocumentLink.ACTIVITY_PAGE, titles(), activity.language());
        if (report.subject().kind() == Subject.Kind.PROGRAMME) {
            for (OutcomeLine outcome : report.outcomes()) {
                Map<String, String> title = Map.of(outcome.titleLanguage(), outcome.title());
                DocumentLink.write(xml, outcome.evidenceUrl(), DocumentLink.RESULTS, title, null);
            }
        }
    }
}
