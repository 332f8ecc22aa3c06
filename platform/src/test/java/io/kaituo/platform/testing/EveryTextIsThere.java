package io.kaituo.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Walks the texts of a module: each in both languages, with the same places to fill; and each code the module refuses with. */
public final class EveryTextIsThere {

    private static final Path TEXTS = Path.of("src/main/resources/texts");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[},]");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern REFUSAL = Pattern.compile(
            "(?:new RuleViolation|Refused\\s*\\.\\w+|problem|fieldProblem)\\(\\s*(?:\\d+,\\s*)?\"([a-z][a-z0-9.-]+)\"");

    private EveryTextIsThere() {}

    /** Fails on a text that only one language has, on other places in it, and on a refusal without a text. */
    public static void inBothLanguages() {
        for (String name : names()) {
            var english = texts(name + "_en");
            var chinese = texts(name + "_zh_CN");
            assertThat(chinese.keySet()).as(name).containsAll(shared(english)).isSubsetOf(english.keySet());
            chinese.forEach(
                    (key, text) -> assertThat(places(text)).as(name + " " + key).isEqualTo(places(english.get(key))));
            assertThat(english).as(name).doesNotContainValue("");
            assertThat(chinese).as(name).doesNotContainValue("");
        }
    }

    /** Fails on an apostrophe that {@code MessageFormat} would swallow, with all places behind it. */
    public static void readableByMessageFormat() {
        for (String language : List.of("_en", "_zh_CN")) {
            assertThat(texts("problems" + language))
                    .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(LONE_APOSTROPHE));
        }
    }

    /** Fails on a problem code in the module's sources that no text explains. */
    public static void forEveryRefusal() {
        assertThat(refusals()).isSubsetOf(io.kaituo.platform.web.Texts.PROBLEMS.keys(java.util.Locale.ENGLISH));
    }

    /** Chinese has one form for one and many, and holidays are named in Chinese already. */
    private static Set<String> shared(Map<String, String> english) {
        return english.keySet().stream()
                .filter(key -> !key.endsWith(".one") && !key.startsWith("name."))
                .collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names() {
        try (var files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("_en.properties"))
                    .map(file -> file.replace("_en.properties", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("No texts", e);
        }
    }

    private static Map<String, String> texts(String file) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS.resolve(file + ".properties"))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("No texts " + file, e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }

    private static Set<String> refusals() {
        try (var sources = Files.walk(SOURCES)) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .map(EveryTextIsThere::read)
                    .flatMap(source -> REFUSAL.matcher(source).results())
                    .map((MatchResult refusal) -> refusal.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("No sources", e);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(source.toString(), e);
        }
    }
}
