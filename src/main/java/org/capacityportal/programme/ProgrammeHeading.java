package org.capacityportal.programme;

import java.time.LocalDate;

/** What the pages below a programme's page say of the programme, in the reader's language. */
public record ProgrammeHeading(long id, String name, LocalDate startsOn, LocalDate endsOn) {}
