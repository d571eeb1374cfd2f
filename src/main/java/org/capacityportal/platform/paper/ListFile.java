package org.capacityportal.platform.paper;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is written row by row. */
public interface ListFile extends Closeable {

    /** @param cells texts, numbers, dates, or null for empty ones */
    void row(List<@Nullable Object> cells) throws IOException;

    /** Writes what is still to be written. */
    @Override
    void close() throws IOException;
}
