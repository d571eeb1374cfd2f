package org.capacityportal.report.document;

import java.util.List;

/** Words one section of a document. */
interface Chapter {

    /** Of the section; its title is the message {@code document.section.<key>}. */
    String key();

    /** Nothing where the report has nothing to say on it. */
    List<Block> blocks();
}
