package org.capacityportal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that was measured in one run, at one scale or several. */
final class Results {

    private final List<Measured> all = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Judgement> judged = new ArrayList<>();

    void add(Measured measured) {
        all.add(measured);
        say("%s", measured.line());
    }

    /** Something worth knowing that is not a time. */
    void note(String format, Object... arguments) {
        String note = String.format(format, arguments);
        notes.add(note);
        say("%s", note);
    }

    /** Something to be judged that is not a time either. */
    void judge(Judgement judgement) {
        judged.add(judgement);
        say("%s", judgement.line());
    }

    List<Judgement> judged() {
        return judged;
    }

    List<String> notes() {
        return notes;
    }

    List<Measured> all() {
        return all;
    }

    List<Measured> of(int scale) {
        return all.stream().filter(one -> one.scale() == scale).toList();
    }

    List<Integer> scales() {
        return all.stream().map(Measured::scale).distinct().sorted().toList();
    }

    Optional<Measured> of(String what, int scale, int users) {
        return all.stream()
                .filter(one -> one.what().equals(what) && one.scale() == scale && one.users() == users)
                .findFirst();
    }

    /** Writes {@code results.csv} and {@code results.md}, and shows the latter. */
    void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        List<String> lines = new ArrayList<>(List.of(Measured.HEADINGS));
        all.forEach(one -> lines.add(one.line()));
        Files.write(directory.resolve("results.csv"), lines);
        List<String> table = new ResultsTable(this).lines();
        Files.write(directory.resolve("results.md"), table);
        table.forEach(System.out::println);
    }

    static void say(String format, Object... arguments) {
        System.out.println("bench: " + String.format(format, arguments));
    }
}
