package io.kaituo.lead.imports;

import io.kaituo.lead.sheets.Sheet;
import io.kaituo.platform.web.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What somebody sent, on this replica's disk for as long as the request lasts. It blocks: for worker threads. */
record UploadedFile(String name, String hash, Sheet sheet) implements Closeable {

    private static final int LONGEST_NAME = 200;

    static UploadedFile open(Path file, String name) {
        String hash = hash(file);
        var sheet = Sheet.open(file);
        if (sheet.header().size() > Sheet.MOST_COLUMNS) {
            throw Refused.unprocessable("import.too-many-columns", Sheet.MOST_COLUMNS);
        }
        String known = name == null || name.isBlank() ? "?" : name.strip();
        return new UploadedFile(known.substring(0, Math.min(LONGEST_NAME, known.length())), hash, sheet);
    }

    String format() {
        return sheet.format();
    }

    List<String> header() {
        return sheet.header().stream().map(String::strip).toList();
    }

    @Override
    public void close() {
        try {
            sheet.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, sink);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
