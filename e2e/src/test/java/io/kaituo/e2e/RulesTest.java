package io.kaituo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule that blocks or sets a target names the test that holds it, and that test is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static List<String> rules() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/rules.csv")).stream()
                .skip(1)
                .filter(rule -> !rule.contains(",guidance,"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void are_held_by_a_test(String rule) throws IOException {
        String[] columns = rule.split(",");
        String[] test = columns[3].split("\\.");
        try (var sources = Files.walk(ROOT.resolve(columns[2]).resolve("src/test"))) {
            assertThat(sources.filter(source -> source.endsWith(test[0] + ".java")))
                    .as(rule)
                    .singleElement()
                    .satisfies(source -> assertThat(text(source)).contains(" " + test[1] + "("));
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
