package org.capacityportal.audit;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.access.Role;
import org.capacityportal.access.Viewer;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;

/** The last panel of a record's page: who changed what, for those who enter data. */
class HistoryPanel implements PagePanel {

    private static final int LATEST = 20;

    private final HistoryPage page;
    private final AuditLog log;
    private final HistoryWords words;
    private final CurrentViewer viewer;

    HistoryPanel(HistoryPage page, AuditLog log, HistoryWords words, CurrentViewer viewer) {
        this.page = page;
        this.log = log;
        this.words = words;
        this.viewer = viewer;
    }

    @Override
    public String page() {
        return page.kind();
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public @Nullable Content content(long recordId) {
        Viewer reader = viewer.get();
        if (!reader.coordinates()) {
            return null;
        }
        List<HistoryLine> lines = words.of(log.of(page.kind(), recordId, LATEST));
        if (lines.isEmpty()) {
            return null;
        }
        long total = lines.size() < LATEST ? lines.size() : log.count(page.kind(), recordId);
        // The whole history has an address of its own, where nothing checks whose record it is: administrators only.
        boolean whole = total > lines.size() && reader.role() == Role.ADMINISTRATOR;
        return new Content(
                "audit/history",
                new Model(lines, total, whole ? "/history/" + page.kind() + "/" + recordId : null),
                null);
    }

    /** @param all the address of the whole history; null where there is no more, or not for this viewer */
    record Model(
            List<HistoryLine> lines, long total, @Nullable String all) {}
}
