package org.capacityportal.report.figures;

import java.util.List;
import org.capacityportal.report.content.Subject;
import org.springframework.stereotype.Component;

/** Finds who reports on a kind of subject. */
@Component
public class ReportSources {

    private final List<ReportSource> sources;

    ReportSources(List<ReportSource> sources) {
        this.sources = sources;
    }

    public ReportSource of(Subject.Kind kind) {
        return sources.stream()
                .filter(source -> source.reportsOn(kind))
                .findFirst()
                .orElseThrow();
    }
}
