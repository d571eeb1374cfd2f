package org.capacityportal.report.page;

import java.util.List;

/**
 * A section on a page.
 *
 * @param key its anchor
 * @param rows of its longest table, for the tab; 0 without one
 */
public record ShownSection(String key, String title, int rows, List<ShownBlock> blocks) {}
