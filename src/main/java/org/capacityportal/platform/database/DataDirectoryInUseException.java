package org.capacityportal.platform.database;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The folder of the embedded database serves one portal at a time, and another is running on it. */
class DataDirectoryInUseException extends RuntimeException {

    DataDirectoryInUseException(Path directory) {
        super("Another portal is running on the data in "
                + directory.toAbsolutePath().normalize());
    }

    /** Tells it at start-up in two sentences instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<DataDirectoryInUseException> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUseException cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Stop it first, or give this one a folder of its own: --portal.data-directory=…",
                    cause);
        }
    }
}
