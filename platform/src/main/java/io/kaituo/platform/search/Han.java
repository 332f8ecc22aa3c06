package io.kaituo.platform.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chinese characters: how each is written simply, and how it is read. Two small tables instead of a library of 14 MB. */
public final class Han {

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final int LONGEST_PHRASE = 3;

    private static final char[] SIMPLIFIED = new char[LAST - FIRST + 1];
    private static final String[] READINGS = new String[LAST - FIRST + 1];
    private static final Map<String, List<String>> PHRASES = new HashMap<>();

    static {
        for (String line : WordList.read(Han.class, "simplified.txt")) {
            for (int i = 0; i < line.length(); i += 2) {
                SIMPLIFIED[line.charAt(i) - FIRST] = line.charAt(i + 1);
            }
        }
        for (String line : WordList.read(Han.class, "pinyin.txt")) {
            String[] known = line.split(" ");
            if (known[0].contains(",")) {
                PHRASES.put(known[1], List.of(known[0].split(",")));
            } else {
                known[1].chars().forEach(character -> READINGS[character - FIRST] = known[0].intern());
            }
        }
    }

    private Han() {}

    /** Whether a code unit is one of the common Chinese characters (U+4E00 to U+9FFF). */
    public static boolean is(int character) {
        return character >= FIRST && character <= LAST;
    }

    /** One width, one case, simplified characters: what two spellings of a name have in common. */
    public static String plain(String text) {
        return simplified(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip());
    }

    /** The text with every traditional character written simply; the rest as it was. */
    public static String simplified(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char simple = is(characters[i]) ? SIMPLIFIED[characters[i] - FIRST] : 0;
            if (simple != 0) {
                characters[i] = simple;
            }
        }
        return new String(characters);
    }

    /** How a simplified text is read: a syllable for each Chinese character; what stands between them stays in one piece. */
    public static List<String> syllables(String text) {
        var syllables = new ArrayList<String>();
        var other = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            var read = reading(text, i);
            if (read.isEmpty()) {
                other.append(text.charAt(i++));
            } else {
                flush(other, syllables);
                syllables.addAll(read);
                i += read.size();
            }
        }
        flush(other, syllables);
        return syllables;
    }

    private static List<String> reading(String text, int from) {
        for (int length = Math.min(LONGEST_PHRASE, text.length() - from); length > 1; length--) {
            var phrase = PHRASES.get(text.substring(from, from + length));
            if (phrase != null) {
                return phrase;
            }
        }
        char character = text.charAt(from);
        String reading = is(character) ? READINGS[character - FIRST] : null;
        return reading == null ? List.of() : List.of(reading);
    }

    private static void flush(StringBuilder other, List<String> syllables) {
        if (!other.isEmpty()) {
            syllables.add(other.toString());
            other.setLength(0);
        }
    }
}
