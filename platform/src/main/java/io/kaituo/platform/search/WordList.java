package io.kaituo.platform.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What we know of names and characters, as text beside the class that uses it, so that people can read and correct it. */
public final class WordList {

    private WordList() {}

    /** The lines of a list without its comments. */
    public static List<String> read(Class<?> user, String file) {
        try (InputStream list = user.getResourceAsStream(file)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
