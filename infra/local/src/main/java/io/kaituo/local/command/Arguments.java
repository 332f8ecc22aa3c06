package io.kaituo.local.command;

import io.kaituo.local.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows {@code ./kaituo}: a verb, plain words, and options written {@code --name value} or {@code --name=value}.
 *
 * @param options by name without dashes; a flag has an empty value
 */
record Arguments(String verb, List<String> words, Map<String, String> options) {
    private static final Set<String> WITH_VALUE = Set.of("only", "lines", "discard", "reason");

    static Arguments of(String... given) {
        var words = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < given.length; i++) {
            if (!given[i].startsWith("--")) {
                words.add(given[i]);
                continue;
            }
            String[] option = given[i].substring(2).split("=", 2);
            boolean valueFollows = option.length == 1 && WITH_VALUE.contains(option[0]);
            if (valueFollows && i + 1 == given.length) throw new Refusal("usage.no-value", given[i]);
            options.put(option[0], valueFollows ? given[++i] : option.length == 2 ? option[1] : "");
        }
        if (words.isEmpty()) throw new Refusal("usage.no-command");
        return new Arguments(words.get(0), words.subList(1, words.size()), options);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    /** A misspelt option is refused rather than silently ignored. */
    Arguments allowing(String... known) {
        options.keySet().stream()
                .filter(option -> !List.of(known).contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new Refusal("usage.unknown-option", option, verb);
                });
        return this;
    }
}
