package org.capacityportal.event.spending;

import java.util.List;
import org.capacityportal.access.CurrentViewer;
import org.capacityportal.platform.PagePanel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was spent, on the pages of events and programmes. Whoever only reads does not see an empty panel. */
@Configuration(proxyBeanMethods = false)
class SpendingPanels {

    private final Spendings spendings;
    private final CurrentViewer viewer;

    SpendingPanels(Spendings spendings, CurrentViewer viewer) {
        this.spendings = spendings;
        this.viewer = viewer;
    }

    @Bean
    PagePanel spendingOfEvents() {
        return new Panel("event", SpendingOwner.Kind.EVENT);
    }

    @Bean
    PagePanel spendingOfProgrammes() {
        return new Panel("programme", SpendingOwner.Kind.PROGRAMME);
    }

    /** What the template of the panel gets. */
    record Model(SpendingOwner owner, List<SpendingTotal> totals, boolean writable) {}

    private final class Panel implements PagePanel {

        private final String page;
        private final SpendingOwner.Kind kind;

        private Panel(String page, SpendingOwner.Kind kind) {
            this.page = page;
            this.kind = kind;
        }

        @Override
        public String page() {
            return page;
        }

        @Override
        public String name() {
            return "spending";
        }

        @Override
        public int order() {
            return 50;
        }

        @Override
        public @Nullable Content content(long recordId) {
            SpendingOwner owner = spendings.ownerOnItsPage(kind, recordId);
            if (owner == null) {
                return null;
            }
            List<SpendingTotal> totals = spendings.totals(owner, SpendingFilter.ALL);
            boolean writable = viewer.get().coordinates();
            long number = totals.stream().mapToLong(SpendingTotal::number).sum();
            return number == 0 && !writable
                    ? null
                    : new Content("spending/panel", new Model(owner, totals, writable), number);
        }
    }
}
