package org.capacityportal.report.document;

import java.util.ArrayList;
import java.util.List;
import org.capacityportal.report.content.NarrativeLine;
import org.capacityportal.report.content.Report;
import org.jspecify.annotations.Nullable;

/** What coordinators tell beside the figures: deviations, lessons and risks. */
record NarrativesChapter(Report report, Words words) implements Chapter {

    @Override
    public String key() {
        return "narratives";
    }

    @Override
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (NarrativeLine narrative : report.narratives()) {
            tell("deviations", narrative, narrative.deviations(), blocks);
            tell("lessons", narrative, narrative.lessons(), blocks);
            tell("risks", narrative, narrative.risks(), blocks);
        }
        return blocks;
    }

    private void tell(String about, NarrativeLine narrative, @Nullable String text, List<Block> blocks) {
        if (text != null && !text.isBlank()) {
            String heading = words.word(
                    "document.narrative." + about,
                    narrative.programme(),
                    words.days(narrative.startsOn(), narrative.endsOn()));
            blocks.add(new Paragraph(heading, text, words.other(narrative.language())));
        }
    }
}
