package org.capacityportal.report.document;

import java.util.List;

/**
 * A part of a report with a heading of its own.
 *
 * @param key names it in addresses and file names, the same in every language: {@code indicators}
 */
public record Section(String key, String title, List<Block> blocks) {}
