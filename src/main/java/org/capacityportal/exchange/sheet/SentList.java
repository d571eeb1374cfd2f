package org.capacityportal.exchange.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/**
 * A list as the form of {@code exchange/head :: choice} sends it: a file, or rows pasted instead of one.
 *
 * @param file null or empty where none was chosen
 * @param rows as they were pasted
 */
public record SentList(
        @Nullable MultipartFile file, @Nullable String rows) {

    private static final int LONGEST_NAME = 300;

    /** What is done with the list while it is kept. */
    @FunctionalInterface
    public interface Taking {

        /**
         * @param list on disk, until this ends
         * @param name of the file; null for pasted rows
         * @return the id by which it is on record
         */
        long take(Path list, @Nullable String name) throws IOException;
    }

    /**
     * Keeps the list on disk until it is taken.
     *
     * @throws SheetRefusedException where nothing was sent, and as {@link Sheets} does
     */
    public long taken(Taking taking) throws IOException {
        Path kept = Files.createTempFile("list", ".sheet");
        try {
            if (chosen()) {
                file.transferTo(kept);
            } else if (pasted()) {
                Files.writeString(kept, rows, StandardCharsets.UTF_8);
            } else {
                throw new SheetRefusedException("importing.error.nothing");
            }
            return taking.take(kept, chosen() ? name() : null);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** Has the form shown again, with the reason at its field. */
    public void refuse(SheetRefusedException reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", reason);
        model.addAttribute("refusedField", chosen() || !pasted() ? "file" : "rows");
        model.addAttribute("rows", rows);
    }

    private boolean chosen() {
        return file != null && !file.isEmpty();
    }

    private boolean pasted() {
        return rows != null && !rows.isBlank();
    }

    /** The last part of the name alone: some browsers send the folders, too. */
    private String name() {
        String sent = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String name =
                sent.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return name.isEmpty() ? "–" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
