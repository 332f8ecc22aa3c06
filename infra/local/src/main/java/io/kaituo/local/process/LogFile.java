package io.kaituo.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A component's log: one file that grows across restarts and is set aside once when it gets large. */
public record LogFile(Path path) {
    private static final long LARGEST = 16L << 20;
    private static final int TAIL_BYTES = 64 << 10;

    public static LogFile of(Path path) {
        return new LogFile(path);
    }

    LogFile rotated() throws IOException {
        Files.createDirectories(path.getParent());
        if (length() > LARGEST)
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        return this;
    }

    ProcessBuilder.Redirect appending() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    public long length() {
        return path.toFile().length();
    }

    /** The last lines, at most as many as fit into 64 KiB. */
    public List<String> tail(int lines) {
        List<String> all = from(Math.max(0, length() - TAIL_BYTES)).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** What was written behind this offset; nothing when the file is not there. */
    public String from(long offset) {
        if (!Files.exists(path)) return "";
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(offset);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - offset)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
