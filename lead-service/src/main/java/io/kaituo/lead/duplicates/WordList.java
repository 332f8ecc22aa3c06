package io.kaituo.lead.duplicates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What we know of names and characters, as text beside this class that people can read and correct. */
final class WordList {

    private WordList() {}

    /** The lines of a list without its comments. */
    static List<String> read(String file) {
        try (InputStream list = WordList.class.getResourceAsStream(file)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
