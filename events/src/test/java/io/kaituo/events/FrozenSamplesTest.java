package io.kaituo.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was ever published must be readable for ever: a sample is never changed, only added. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrozenSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID ID = UUID.fromString("019aa6ab-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03.456789Z");

    static Collection<Class<? extends IntegrationEvent>> types() {
        return EventCatalogue.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_decodes_its_sample(Class<? extends IntegrationEvent> type) throws IOException {
        JsonNode sample = sample(type);
        var event = EventJson.read(type, ID, AT, "central", sample.toString());
        assertThat(event.id()).isEqualTo(ID);
        assertThat(event.at()).isEqualTo(AT);
        assertThat(event.region()).isEqualTo("central");
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(sample);
    }

    @ParameterizedTest
    @CsvSource({
        "contract.signed.v1, lines",
        "contract.amended.v1, lines",
        "contract.drafted.v1, quoteId",
        "approval.requested.v1, documentHash",
        "approval.asked.v1, documentHash"
    })
    void what_a_type_gained_later_decodes_too(String name, String gained) throws IOException {
        JsonNode sample = sample(name + "+" + gained);
        var type = EventCatalogue.find(name).orElseThrow();
        var event = EventJson.read(type, ID, AT, "central", sample.toString());
        assertThat(sample.has(gained)).isTrue();
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_ignores_fields_that_came_later(Class<? extends IntegrationEvent> type) throws IOException {
        var later = ((com.fasterxml.jackson.databind.node.ObjectNode) sample(type)).put("addedLater", true);
        assertThat(EventJson.read(type, ID, AT, "central", later.toString()))
                .isEqualTo(EventJson.read(type, ID, AT, "central", sample(type).toString()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_type_keeps_its_envelope_out_of_its_body(Class<? extends IntegrationEvent> type) throws IOException {
        assertThat(sample(type).has("id")).isFalse();
        assertThat(sample(type).has("region")).isFalse();
        assertThat(sample(type).has("at")).isFalse();
    }

    @Test
    void a_name_nobody_knows_is_no_event_of_this_build() {
        assertThat(EventCatalogue.find("lead.teleported.v9")).isEmpty();
    }

    @Test
    void what_is_no_event_is_refused_with_its_reason() {
        assertThatThrownBy(() -> EventJson.read(FirstContactEvent.LeadContacted.class, ID, AT, "central", "[]"))
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

    private static JsonNode sample(Class<? extends IntegrationEvent> type) throws IOException {
        return sample(type.getAnnotation(EventType.class).value());
    }

    private static JsonNode sample(String name) throws IOException {
        try (var found = FrozenSamplesTest.class.getResourceAsStream("/samples/" + name + ".json")) {
            assertThat(found).as("samples/%s.json", name).isNotNull();
            return JSON.readTree(found);
        }
    }
}
