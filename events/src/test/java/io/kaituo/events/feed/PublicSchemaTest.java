package io.kaituo.events.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What integrators build on: the committed schemas are what the records say, and nothing published ever breaks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path COMMITTED = Path.of("schemas");
    private static final Path ACTUAL = Path.of("target", "schemas");

    static List<Class<? extends PublicEvent>> types() {
        return PublicCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_committed_schema_is_what_the_record_says(Class<? extends PublicEvent> type) throws IOException {
        String file = PublicCatalogue.name(type) + ".json";
        String actual = PublicSchema.pretty(PublicSchema.of(type));
        Files.createDirectories(ACTUAL);
        Files.writeString(ACTUAL.resolve(file), actual);
        assertThat(Files.exists(COMMITTED.resolve(file)) ? Files.readString(COMMITTED.resolve(file)) : "")
                .as("The public event changed: read %s and copy it to %s if you mean it", ACTUAL, COMMITTED)
                .isEqualTo(actual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemas", "src/test/resources/public-schemas", "src/test/resources/public-samples"})
    void every_schema_and_all_that_was_published_belongs_to_a_type(String folder) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(types().stream()
                            .map(type -> PublicCatalogue.name(type) + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_schema_is_one_by_the_standard(Class<? extends PublicEvent> type) {
        var standard = SCHEMAS.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(standard.validate(PublicSchema.pretty(PublicSchema.of(type)), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void no_schema_breaks_what_was_published(Class<? extends PublicEvent> type) throws IOException {
        assertThat(Compatibility.breaches(frozen("public-schemas", type), PublicSchema.of(type)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_new_is_published_with_its_first_schema(Class<? extends PublicEvent> type) throws IOException {
        assertThat(Compatibility.breaches(PublicSchema.of(type), frozen("public-schemas", type)))
                .as("Add what is new to public-schemas: from now on it may not go either")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_frozen_message_obeys_the_schema_and_is_read_for_ever(Class<? extends PublicEvent> type)
            throws IOException {
        JsonNode message = frozen("public-samples", type);
        var schema = SCHEMAS.getSchema(PublicSchema.pretty(PublicSchema.of(type)), InputFormat.JSON);
        assertThat(schema.validate(message.toString(), InputFormat.JSON)).isEmpty();
        assertThat(PublicMessage.data(type, message.toString()).type())
                .isEqualTo(message.get("type").asText());
        assertThat(rewritten(type, message)).isEqualTo(message.get("data"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_says_what_it_means_in_both_languages(Class<? extends PublicEvent> type) {
        assertThat(type.getAnnotation(Meaning.class).value()).isNotBlank();
        assertThat(type.getAnnotation(Meaning.class).zh()).matches(".*\\p{IsHan}.*");
    }

    @Nested
    class A_breach_is {

        private final ObjectNode published = PublicSchema.of(AgreementFact.ContractSigned.class);
        private final ObjectNode actual = published.deepCopy();

        @Test
        void a_field_that_is_gone() {
            properties(actual).remove("number");
            assertThat(breaches()).containsExactly("/data/number is gone");
        }

        @Test
        void a_field_of_another_type() {
            ((ObjectNode) properties(actual).get("signedOn")).put("format", "date-time");
            assertThat(breaches()).containsExactly("/data/signedOn: format was \"date\"");
        }

        @Test
        void a_field_that_may_be_absent_now() {
            ((ArrayNode) actual.at("/properties/data/required")).remove(0);
            assertThat(breaches()).containsExactly("/data/dealId may be absent now");
        }

        @Test
        void a_change_within_a_line() {
            ((ObjectNode) actual.at("/properties/data/properties/lines/items/properties")).remove("quantity");
            assertThat(breaches()).containsExactly("/data/lines[]/quantity is gone");
        }

        @Test
        void not_a_field_that_is_new() {
            properties(actual).putObject("later").put("type", "string");
            assertThat(breaches()).isEmpty();
        }

        private List<String> breaches() {
            return Compatibility.breaches(published, actual);
        }

        private static ObjectNode properties(ObjectNode schema) {
            return (ObjectNode) schema.at("/properties/data/properties");
        }
    }

    private static JsonNode rewritten(Class<? extends PublicEvent> type, JsonNode message) throws IOException {
        var data = PublicMessage.data(type, message.toString());
        return JSON.readTree(new PublicMessage(null, null, null, null, null, null, data).line())
                .get("data");
    }

    private static JsonNode frozen(String folder, Class<? extends PublicEvent> type) throws IOException {
        String file = "/" + folder + "/" + PublicCatalogue.name(type) + ".json";
        try (var found = PublicSchemaTest.class.getResourceAsStream(file)) {
            assertThat(found).as(file).isNotNull();
            return JSON.readTree(found);
        }
    }
}
