package org.capacityportal.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/**
 * A file that is whole before its first byte leaves, so that a failure is an error and not half a file. A small one stays
 * in memory, a large one waits on the disk and is gone once it was read.
 */
public final class WholeFile {

    private static final int LARGEST_IN_MEMORY = 1 << 20;

    private final DeferredFileOutputStream written;

    private WholeFile(DeferredFileOutputStream written) {
        this.written = written;
    }

    /** Something that writes a file. */
    public interface Writing {

        void to(OutputStream file) throws IOException;
    }

    public static WholeFile of(Writing writing) {
        DeferredFileOutputStream file = null;
        try {
            file = DeferredFileOutputStream.builder()
                    .setThreshold(LARGEST_IN_MEMORY)
                    .setPrefix("portal-")
                    .get();
            writing.to(file);
            file.close();
            return new WholeFile(file);
        } catch (IOException e) {
            discard(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    public long length() {
        return written.getByteCount();
    }

    /** To be read once. */
    public Resource content() {
        if (written.isInMemory()) {
            return new ByteArrayResource(written.getData());
        }
        try {
            InputStream once = Files.newInputStream(written.getPath(), StandardOpenOption.DELETE_ON_CLOSE);
            return new InputStreamResource(once);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(@Nullable DeferredFileOutputStream file) {
        if (file == null) {
            return;
        }
        try {
            file.close();
            Path path = file.getPath();
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // What is left lies in the directory for temporary files; the first failure is the one to tell.
        }
    }
}
