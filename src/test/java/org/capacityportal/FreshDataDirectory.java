package org.capacityportal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Gives each portal of a test run an empty database, apart from a portal that is running in the same folder and from the tests
 * that run beside these in a process of their own.
 */
class FreshDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path ROOT = Path.of("target/test-data", System.getProperty("test.process", "1"));
    private static final AtomicInteger PORTALS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int number = PORTALS.getAndIncrement();
        if (number == 0) {
            deleteEarlierRuns();
        }
        TestPropertyValues.of("portal.data-directory=" + ROOT.resolve(String.valueOf(number)))
                .applyTo(context);
    }

    private static void deleteEarlierRuns() {
        try {
            FileSystemUtils.deleteRecursively(ROOT);
            Files.createDirectories(ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
