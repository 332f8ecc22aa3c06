package io.kaituo.notification.inbox;

import java.util.List;

/**
 * A sentence that explains an item, kept as data because its reader's language is known only when somebody reads it.
 *
 * @param key   of {@code texts/inbox_*.properties}
 * @param words what fills it
 */
record Reason(String key, List<Word> words) {

    static Reason of(String key, Word... words) {
        return new Reason(key, List.of(words));
    }

    String in(Reader reader, String region) {
        Object[] said = words.stream().map(word -> reader.read(word, region)).toArray();
        return Notice.TEXTS.of(reader.language(), key, said).strip();
    }
}
