package org.capacityportal.report.publishing;

import java.time.Duration;
import org.capacityportal.platform.BackgroundWorker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has the files of published reports made in the background. */
@Component
class FileWorker extends BackgroundWorker {

    /** A report whose files wait to be made. */
    record FilesWanted(long publishedReportId) {}

    private final FileMaker maker;

    FileWorker(FileMaker maker) {
        super("report-files", Duration.ZERO, Duration.ofMinutes(1));
        this.maker = maker;
    }

    @TransactionalEventListener
    void wanted(FilesWanted event) {
        wake();
    }

    @Override
    protected boolean doNext() {
        return maker.makeNext();
    }
}
