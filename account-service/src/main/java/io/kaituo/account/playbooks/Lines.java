package io.kaituo.account.playbooks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Leads whoever wrote a playbook from a mistake to the line of their file. */
final class Lines {

    private static final YAMLFactory YAML = new YAMLFactory();

    private final Map<String, Integer> byPlace = new HashMap<>();

    private Lines() {}

    /** @param yaml that was read before */
    static Lines of(String yaml) {
        var lines = new Lines();
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    var context = parser.getParsingContext();
                    var place = token.isStructStart() ? context.getParent() : context;
                    lines.byPlace.putIfAbsent(
                            place.pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    /** Each mistake with the line it begins in. */
    List<Violation> name(List<Violation> mistakes, Locale language) {
        return mistakes.stream()
                .map(mistake -> new Violation(
                        mistake.field(), Texts.PROBLEMS.of(language, "playbook.line", of(mistake), mistake.message())))
                .toList();
    }

    /** What is missing has no line of its own: the nearest around it has. */
    private int of(Violation mistake) {
        String place = mistake.field();
        while (!byPlace.containsKey(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return byPlace.getOrDefault(place, 1);
    }
}
