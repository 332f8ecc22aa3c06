package io.kaituo.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** What people read, in their language: every {@code texts/<name>_<language>.properties} on the class path, joined. */
public final class Texts {

    /** The languages of the product; the first is the one for everybody who asks for another. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    /** Why something was refused, by problem code. */
    public static final Texts PROBLEMS = new Texts("problems");

    private final Map<Locale, Map<String, String>> byLanguage;

    /** @throws UncheckedIOException when a file cannot be read; one that does not exist has no texts */
    public Texts(String name) {
        byLanguage = LANGUAGES.stream()
                .collect(Collectors.toUnmodifiableMap(language -> language, language -> load(name, language)));
    }

    /** The best language for {@code Accept-Language}: simplified Chinese for any {@code zh}, else English. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var asked = Locale.LanguageRange.parse(acceptLanguage);
            return asked.stream()
                            .findFirst()
                            .filter(first -> first.getRange().startsWith("zh"))
                            .isPresent()
                    ? Locale.SIMPLIFIED_CHINESE
                    : Locale.ENGLISH;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    /** The text of a key with its {@code {0} {1} …} filled; the key itself when nobody wrote a text. */
    public String of(Locale language, String key, Object... parameters) {
        String text = byLanguage.get(language).get(key);
        return text == null ? key : new MessageFormat(text, language).format(parameters);
    }

    /** What has a text in this language. */
    public Set<String> keys(Locale language) {
        return byLanguage.get(language).keySet();
    }

    String english(String key, Object... parameters) {
        return of(Locale.ENGLISH, key, parameters);
    }

    private static Map<String, String> load(String name, Locale language) {
        String resource = "texts/" + name + "_" + language + ".properties";
        var texts = new Properties();
        try {
            var loader = Thread.currentThread().getContextClassLoader();
            for (URL found : Collections.list(loader.getResources(resource))) {
                try (var reader = new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
        return texts.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
    }
}
