package org.capacityportal.report.page;

import java.util.List;

/**
 * A section on a page.
 *
 * @param key its anchor
 * @param count how many records it is about, for its tab; 0 where that says nothing
 */
public record ShownSection(String key, String title, int count, List<ShownBlock> blocks) {}
