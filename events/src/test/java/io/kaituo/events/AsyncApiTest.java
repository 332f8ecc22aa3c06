package io.kaituo.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} is what the records say, obeys AsyncAPI 3.0, and describes what is really sent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiTest {

    private static final Path COMMITTED = Path.of("asyncapi.yaml");
    private static final Path ACTUAL = Path.of("target", "asyncapi.yaml");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);
    private static final Schema ASYNC_API =
            SCHEMAS.getSchema(AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json"), InputFormat.JSON);

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(committed());
    }

    static Stream<String> samples() throws IOException {
        return FrozenSamples.names();
    }

    @Test
    void the_document_is_what_the_records_say() throws IOException {
        String actual = AsyncApiDocument.text();
        Files.writeString(ACTUAL, actual);
        assertThat(committed())
                .as("The events changed: read %s and copy it to %s if you mean it", ACTUAL, COMMITTED)
                .isEqualTo(actual);
    }

    @Test
    void the_document_obeys_the_official_schema() throws IOException {
        assertThat(breaches(committed())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    asyncapi: 3.0.0              | asyncapi: 2.6.0
                    title: Kaituo events         | label: Kaituo events
                    action: send                 | action: publish
                    address: null                | address: 7
                    payload:                     | body:
                    type: integer                | type: int
                    {description: a region       | {schema: {type: string}, description: a region""")
    void a_document_that_breaks_the_specification_is_refused(String said, String broken) throws IOException {
        assertThat(committed()).contains(said);
        assertThat(breaches(committed().replace(said, broken))).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference -> assertThat(leads(reference)).as(reference).isTrue());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_is_sent_obeys_the_schema_of_its_body(String sample) throws IOException {
        var message = document.path("components").path("messages").path(FrozenSamples.typeOf(sample));
        assertThat(message.has("payload")).isTrue();
        assertThat(SCHEMAS.getSchema(message.path("payload"))
                        .validate(EventJson.write(FrozenSamples.event(sample)), InputFormat.JSON))
                .isEmpty();
    }

    private static List<Error> breaches(String document) {
        return ASYNC_API.validate(document, InputFormat.YAML);
    }

    private static String committed() throws IOException {
        return Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
    }

    /** Within the document, or to a file beside it. */
    private static boolean leads(String reference) {
        return reference.startsWith("#")
                ? !document.at(reference.substring(1)).isMissingNode()
                : Files.exists(Path.of(reference));
    }
}
