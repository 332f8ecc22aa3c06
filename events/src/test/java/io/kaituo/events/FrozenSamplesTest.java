package io.kaituo.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was ever published must be readable for ever: a sample is never changed, only added. A type or a field that goes, or
 * means something else, is found here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENVELOPE = Set.of("id", "at", "region");

    static Stream<String> samples() throws IOException {
        return FrozenSamples.names();
    }

    static Collection<Class<? extends IntegrationEvent>> types() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_is_read_and_says_the_same_when_it_is_written_again(String name) throws IOException {
        var event = FrozenSamples.event(name);
        assertThat(event.id()).isEqualTo(FrozenSamples.ID);
        assertThat(event.at()).isEqualTo(FrozenSamples.AT);
        assertThat(event.region()).isEqualTo(FrozenSamples.REGION);
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(withoutNulls(FrozenSamples.read(name)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_ignores_fields_that_came_later(String name) throws IOException {
        var later = ((ObjectNode) FrozenSamples.read(name)).put("addedLater", true);
        assertThat(FrozenSamples.event(name, later)).isEqualTo(FrozenSamples.event(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_keeps_its_envelope_out_of_its_body(String name) throws IOException {
        assertThat(FrozenSamples.read(name).fieldNames()).toIterable().doesNotContainAnyElementsOf(ENVELOPE);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_field_of_every_type_stands_in_a_sample(Class<? extends IntegrationEvent> type) throws IOException {
        String name = type.getAnnotation(EventType.class).value();
        var shown = new ArrayList<JsonNode>();
        for (String sample : samples().toList()) {
            if (FrozenSamples.typeOf(sample).equals(name)) {
                shown.add(FrozenSamples.read(sample));
            }
        }
        assertThat(unseen("", type, shown))
                .as("Add samples/%s.json, or samples/%s+field.json for what it gained", name, name)
                .isEmpty();
    }

    @Test
    void a_name_nobody_knows_is_no_event_of_this_build() {
        assertThat(EventCatalogue.find("lead.teleported.v9")).isEmpty();
    }

    @Test
    void what_is_no_event_is_refused_with_its_reason() {
        var body = JSON.createArrayNode();
        assertThatThrownBy(() -> FrozenSamples.event("lead.contacted.v1", body))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LeadContacted");
    }

    @Test
    void ids_sort_by_time() {
        assertThat(Uuid7.next().version()).isEqualTo(7);
        assertThat(Uuid7.next().variant()).isEqualTo(2);
        assertThat(Uuid7.next().getMostSignificantBits() >>> 16)
                .isBetween(System.currentTimeMillis() - 1000, System.currentTimeMillis());
    }

    /** What says nothing was written as null once. */
    private static JsonNode withoutNulls(JsonNode body) {
        if (body instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        body.forEach(FrozenSamplesTest::withoutNulls);
        return body;
    }

    /** Fields that no sample shows: nobody would notice if they went. */
    private static List<String> unseen(String path, Class<?> type, List<JsonNode> shown) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !path.isEmpty() || !ENVELOPE.contains(field.getName()))
                .flatMap(field -> unseen(path + "/" + field.getName(), field, values(field, shown)).stream())
                .toList();
    }

    private static List<String> unseen(String path, RecordComponent field, List<JsonNode> values) {
        if (values.isEmpty()) {
            return List.of(path);
        }
        var type = isList(field)
                ? (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                : field.getType();
        return type.isRecord() ? unseen(path, type, values) : List.of();
    }

    /** What is said there, of a list each of its entries. */
    private static List<JsonNode> values(RecordComponent field, List<JsonNode> shown) {
        var said = shown.stream().map(one -> one.path(field.getName()));
        return (isList(field) ? said.flatMap(list -> list.valueStream()) : said)
                .filter(value -> !value.isNull() && !value.isMissingNode())
                .toList();
    }

    private static boolean isList(RecordComponent field) {
        return field.getType() == List.class;
    }
}
