package org.capacityportal.platform;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The panels that the modules contribute to the page of a record. */
@Component
public class PagePanels {

    private final List<PagePanel> panels;

    PagePanels(List<PagePanel> panels) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(PagePanel::order))
                .toList();
    }

    /**
     * The sections of one page, in order, filled for the present viewer. All are read in one transaction, so that a page
     * takes one connection, once.
     */
    @Transactional(readOnly = true)
    public List<Shown> of(String page, long recordId) {
        return panels.stream()
                .filter(panel -> panel.page().equals(page))
                .map(panel -> {
                    PagePanel.Content content = panel.content(recordId);
                    return content == null
                            ? null
                            : new Shown(panel.name(), content.template(), content.model(), content.count());
                })
                .filter(shown -> shown != null)
                .toList();
    }

    /** A panel with its content, as the template reads it. */
    public record Shown(
            String name,
            String template,
            Object model,
            @Nullable Long count) {}
}
