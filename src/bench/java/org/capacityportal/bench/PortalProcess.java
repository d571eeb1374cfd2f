package org.capacityportal.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that answers over HTTP, in a process of its own. */
final class PortalProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final URI address;
    private final Duration startUp;

    private PortalProcess(Process process, URI address, Duration startUp) {
        this.process = process;
        this.address = address;
        this.startUp = startUp;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param heap as {@code -Xmx} takes it
     * @param program what follows on the command line: {@code -jar …}, or class path and class
     * @param ready the path that answers 200 once it is up
     */
    static PortalProcess start(String heap, List<String> program, String url, String ready, Path log)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
        command.addAll(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        long begun = System.nanoTime();
        File out = Files.createDirectories(log.getParent())
                .resolve(log.getFileName())
                .toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        URI address = URI.create("http://127.0.0.1:" + port);
        awaitAnswer(process, address.resolve(ready), out);
        return new PortalProcess(process, address, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static void awaitAnswer(Process process, URI page, File log) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try {
                if (client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Nobody listens before it is up.
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("It did not start; see " + log);
    }

    URI address() {
        return address;
    }

    Duration startUp() {
        return startUp;
    }

    /** What it takes of the machine’s memory now. */
    Memory memory() throws IOException, InterruptedException {
        return Memory.of(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
