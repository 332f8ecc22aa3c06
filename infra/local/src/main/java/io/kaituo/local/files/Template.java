package io.kaituo.local.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A file of {@code infra/} with its <code>${names}</code>; a name without a value is an error, never an empty text. */
public record Template(String text) {
    /** {@code path} below {@code infra/}, e.g. {@code kafka/server.properties}. */
    public static Template of(String path) {
        try (InputStream resource = Template.class.getClassLoader().getResourceAsStream("infra/" + path)) {
            if (resource == null) throw new IllegalArgumentException("no infra/" + path);
            return new Template(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String with(Map<String, String> values) {
        String filled = text;
        for (var value : values.entrySet()) filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        int open = filled.indexOf("${");
        if (open >= 0)
            throw new IllegalArgumentException("no value for " + filled.substring(open, filled.indexOf('}', open) + 1));
        return filled;
    }

    /** Replaces the file in one step: a restart never reads half of it. */
    public static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
