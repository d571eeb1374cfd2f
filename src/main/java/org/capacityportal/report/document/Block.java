package org.capacityportal.report.document;

/** What a section is made of. */
public sealed interface Block permits Paragraph, Table, Chart {}
