package io.kaituo.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a record is found by. Chinese is found anywhere, by one character or more (each character and each pair is a word);
 * Latin words, pinyin and its initials from the beginning of any word or syllable; a phone also by its last digits.
 * Equality of short words scales where trigrams do not: they know nothing shorter than three characters. Words of personal
 * data are marked, so that they are found only by those who need them.
 */
public final class SearchWords {

    private static final String PERSONAL = "~";
    private static final int LONGEST = 24;
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_PHONE = 4;
    private static final int[] LAST_DIGITS = {8, 4};
    private static final Pattern LEGAL_FORM = Pattern.compile("(有限责任公司|有限公司)");
    private static final Pattern RUN = Pattern.compile("[\u4e00-\u9fff]+|[\\p{L}\\p{N}&&[^\u4e00-\u9fff]]+");
    private static final Pattern PHONE = Pattern.compile("[+\\d][\\d() -]*");

    private SearchWords() {}

    /** Words of a record that has these names, as they are stored; a name may be null. */
    public static Set<String> of(String... names) {
        var words = new LinkedHashSet<String>();
        for (String name : names) {
            addName(name, words);
        }
        return words;
    }

    /** Words of a company and of whom one reaches there. */
    public static Set<String> of(String companyName, String contactName, Reach reach) {
        var words = of(companyName);
        personal(contactName, reach).stream()
                .filter(SearchWords::isStorable)
                .forEach(word -> words.add(PERSONAL + word));
        return words;
    }

    /** What somebody typed for an e-mail address may be no word at all. */
    private static boolean isStorable(String word) {
        return !word.isEmpty() && word.chars().noneMatch(Character::isWhitespace);
    }

    private static Set<String> personal(String contactName, Reach reach) {
        var words = new LinkedHashSet<String>();
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
        return words;
    }

    /**
     * What is asked for, as PostgreSQL's {@code tsquery}: every word must be there; null when nothing is left to look for.
     *
     * @param personal whether contacts, phones and e-mail addresses are searched too
     */
    public static String query(String asked, boolean personal) {
        var terms = terms(withoutLegalForm(asked));
        return terms.isEmpty()
                ? null
                : terms.stream()
                        .map(term ->
                                personal ? "(" + term.query("") + " | " + term.query(PERSONAL) + ")" : term.query(""))
                        .collect(Collectors.joining(" & "));
    }

    /** Whether these names have all that is asked for; for the few that stand in memory. */
    public static boolean found(String asked, String... names) {
        var words = of(names);
        var terms = terms(withoutLegalForm(asked));
        return !terms.isEmpty() && terms.stream().allMatch(term -> term.isAmong(words));
    }

    /** A word, or how one begins. */
    private record Term(String word, boolean prefix) {

        static Term beginning(String word) {
            return new Term(shortened(word), true);
        }

        boolean isAmong(Set<String> words) {
            return prefix ? words.stream().anyMatch(other -> other.startsWith(word)) : words.contains(word);
        }

        String query(String mark) {
            return "'" + mark + word.replaceAll("['\\\\]", "") + (prefix ? "':*" : "'");
        }
    }

    private static List<Term> terms(String plain) {
        if (PHONE.matcher(plain).matches() && digits(plain).length() >= SHORTEST_PHONE) {
            return List.of(Term.beginning(digits(plain)));
        }
        var terms = new ArrayList<Term>();
        for (String word : plain.split("\\s+")) {
            if (word.indexOf('@') >= 0 || word.indexOf('.') > 0) {
                terms.add(Term.beginning(word));
            } else {
                RUN.matcher(word).results().map(run -> run.group()).forEach(run -> terms.addAll(termsOf(run)));
            }
        }
        return terms;
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
        String spelled = String.join("", syllables);
        String initials =
                syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        int from = 0;
        for (int i = 0; i < syllables.size(); i++) {
            words.add(shortened(spelled.substring(from)));
            words.add(shortened(initials.substring(i)));
            from += syllables.get(i).length();
        }
    }

    private static List<Term> termsOf(String run) {
        if (!Han.is(run.charAt(0))) {
            return List.of(run.length() < SHORTEST_PREFIX ? new Term(run, false) : Term.beginning(run));
        }
        return run.length() == 1
                ? List.of(new Term(run, false))
                : IntStream.range(1, run.length())
                        .mapToObj(i -> new Term(run.substring(i - 1, i + 1), false))
                        .distinct()
                        .toList();
    }

    private static String withoutLegalForm(String text) {
        return LEGAL_FORM.matcher(Han.plain(text)).replaceAll(" ").strip();
    }

    private static String digits(String word) {
        String digits = word.replaceAll("\\D+", "");
        String phone = Reach.of(word, null).phone();
        return phone == null ? digits : phone;
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
