package org.capacityportal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java process takes of the machine’s memory, in megabytes.
 *
 * @param resident all of it; 0 where the system does not tell
 * @param live what is left of the heap after a collection; 0 where there is no {@code jcmd}
 */
record Memory(long resident, long live) {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    static Memory of(long process) throws IOException, InterruptedException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        long resident = Files.exists(status) ? megabytes(RESIDENT, Files.readString(status)) : 0;
        if (!Files.exists(JCMD)) {
            return new Memory(resident, 0);
        }
        told(process, "GC.run");
        String heap = told(process, "GC.heap_info");
        int classes = heap.indexOf("Metaspace");
        return new Memory(resident, megabytes(USED, classes < 0 ? heap : heap.substring(0, classes)));
    }

    private static String told(long process, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(JCMD.toString(), Long.toString(process), command)
                .redirectErrorStream(true)
                .start();
        String told = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        jcmd.waitFor();
        return told;
    }

    private static long megabytes(Pattern kilobytes, String text) {
        Matcher matcher = kilobytes.matcher(text);
        long sum = 0;
        while (matcher.find()) {
            sum += Long.parseLong(matcher.group(1));
        }
        return sum / 1024;
    }

    @Override
    public String toString() {
        return resident + " MB resident, " + live + " MB live on the heap";
    }
}
