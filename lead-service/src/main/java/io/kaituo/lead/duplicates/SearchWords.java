package io.kaituo.lead.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a record is found by. Chinese is found anywhere, by one character or more (each character and each pair is a word);
 * Latin words, pinyin and its initials from the beginning of any word or syllable; a phone also by its last digits.
 * Equality of short words scales where trigrams do not: they know nothing shorter than three characters.
 */
final class SearchWords {

    private static final int LONGEST = 24;
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_PHONE = 4;
    private static final int[] LAST_DIGITS = {8, 4};
    private static final Pattern LEGAL_FORM = Pattern.compile("(有限责任公司|有限公司)");
    private static final Pattern RUN = Pattern.compile("[\u4e00-\u9fff]+|[\\p{L}\\p{N}&&[^\u4e00-\u9fff]]+");
    private static final Pattern PHONE = Pattern.compile("[+\\d][\\d() -]*");

    private SearchWords() {}

    /** Words of a record, as they are stored. */
    static Set<String> of(String companyName, String contactName, Reach reach) {
        var words = new LinkedHashSet<String>();
        addName(companyName, words);
        addName(contactName, words);
        if (reach.phone() != null) {
            words.add(reach.phone());
            for (int digits : LAST_DIGITS) {
                words.add(reach.phone().substring(Math.max(0, reach.phone().length() - digits)));
            }
        }
        if (reach.email() != null) {
            words.add(reach.email());
            words.add(reach.email().substring(reach.email().indexOf('@') + 1));
        }
        words.removeIf(word -> word.isEmpty() || word.chars().anyMatch(Character::isWhitespace));
        return words;
    }

    /** What is asked for, as PostgreSQL's {@code tsquery}: every word must be there; null when nothing is left to look for. */
    static String query(String asked) {
        String plain = withoutLegalForm(asked);
        if (PHONE.matcher(plain).matches() && digits(plain).length() >= SHORTEST_PHONE) {
            return prefix(digits(plain));
        }
        var terms = new ArrayList<String>();
        for (String word : plain.split("\\s+")) {
            if (word.indexOf('@') >= 0 || word.indexOf('.') > 0) {
                terms.add(prefix(word));
            } else {
                RUN.matcher(word).results().map(run -> run.group()).forEach(run -> terms.addAll(terms(run)));
            }
        }
        return terms.isEmpty() ? null : String.join(" & ", terms);
    }

    private static void addName(String name, Set<String> words) {
        if (name == null) {
            return;
        }
        String plain = withoutLegalForm(name);
        Matcher runs = RUN.matcher(plain);
        while (runs.find()) {
            if (Han.is(runs.group().charAt(0))) {
                addPairs(runs.group(), words);
            }
        }
        addSounds(plain, words);
    }

    private static void addPairs(String chinese, Set<String> words) {
        for (int i = 0; i < chinese.length(); i++) {
            words.add(chinese.substring(i, i + 1));
            if (i > 0) {
                words.add(chinese.substring(i - 1, i + 1));
            }
        }
    }

    /** From every syllable to the end, spelled out and by initials, so that the beginning of each finds it. */
    private static void addSounds(String name, Set<String> words) {
        List<String> syllables = RUN.matcher(name)
                .results()
                .flatMap(run -> Han.syllables(run.group()).stream())
                .toList();
        for (int i = 0; i < syllables.size(); i++) {
            var rest = syllables.subList(i, syllables.size());
            words.add(shortened(String.join("", rest)));
            words.add(shortened(
                    rest.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining())));
        }
    }

    private static List<String> terms(String run) {
        if (!Han.is(run.charAt(0))) {
            return List.of(run.length() < SHORTEST_PREFIX ? quoted(run) : prefix(run));
        }
        var words = new LinkedHashSet<String>();
        for (int i = 1; i < run.length(); i++) {
            words.add(quoted(run.substring(i - 1, i + 1)));
        }
        return words.isEmpty() ? List.of(quoted(run)) : List.copyOf(words);
    }

    private static String withoutLegalForm(String text) {
        return LEGAL_FORM.matcher(CompanyName.plain(text)).replaceAll(" ").strip();
    }

    private static String digits(String word) {
        String digits = word.replaceAll("\\D+", "");
        String phone = Reach.of(word, null).phone();
        return phone == null ? digits : phone;
    }

    private static String prefix(String word) {
        return quoted(shortened(word)) + ":*";
    }

    private static String quoted(String word) {
        return "'" + word.replaceAll("['\\\\]", "") + "'";
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
