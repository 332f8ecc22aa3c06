package io.kaituo.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.events.feed.PublicChannels;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} is what the records say, with the JSON Schema of every body. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiTest {

    private static final Path COMMITTED = Path.of("asyncapi.yaml");
    private static final Path ACTUAL = Path.of("target", "asyncapi.yaml");
    private static final Set<String> ENVELOPE = Set.of("id", "at", "region");
    private static final Map<Type, String> SCALARS = Map.of(
            String.class, "type: string",
            UUID.class, "{type: string, format: uuid}",
            Instant.class, "{type: string, format: date-time}",
            LocalDate.class, "{type: string, format: date}",
            BigDecimal.class, "{type: string, format: decimal}",
            int.class, "type: integer",
            long.class, "type: integer",
            boolean.class, "type: boolean");

    @Test
    void the_document_is_what_the_records_say() throws IOException {
        String actual = document();
        Files.writeString(ACTUAL, actual);
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as("The events changed: read %s and copy it to %s if you mean it", ACTUAL, COMMITTED)
                .isEqualTo(actual);
    }

    @Test
    void the_document_is_whole() throws IOException {
        var yaml = new YAMLMapper().readTree(Files.readString(COMMITTED));
        assertThat(yaml.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(yaml.path("info").path("title").asString()).isNotBlank();
        assertThat(yaml.path("info").path("version").asString()).isNotBlank();
        assertThat(yaml.path("channels").properties()).allSatisfy(channel -> {
            assertThat(channel.getValue().has("address")).as(channel.getKey()).isTrue();
            assertThat(channel.getValue().path("messages").size())
                    .as(channel.getKey())
                    .isPositive();
        });
        assertThat(yaml.path("operations").properties()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.getValue().path("action").asString())
                .isIn("send", "receive"));
        assertThat(yaml.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference ->
                        assertThat(leads(reference, yaml)).as(reference).isTrue());
    }

    /** Within the document, or to a file beside it. */
    private static boolean leads(String reference, JsonNode yaml) {
        return reference.startsWith("#")
                ? !yaml.at(reference.substring(1)).isMissingNode()
                : Files.exists(Path.of(reference));
    }

    private static String document() {
        var topics = new TreeMap<String, Set<Class<?>>>();
        EventCatalogue.all().forEach(type -> topics.computeIfAbsent(
                        topic(type), topic -> new TreeSet<>(Comparator.comparing(AsyncApiTest::name)))
                .add(type));
        var yaml = new StringBuilder(
                """
                asyncapi: 3.0.0
                info:
                  title: Kaituo events
                  version: "1"
                  description: >-
                    What the services tell each other, and what integrators are told on `deals` and `webhook`. Every message is a
                    CloudEvents 1.0 message; fields are only ever added, and a new meaning is a new type.
                defaultContentType: application/json
                channels:
                """);
        topics.forEach((topic, types) -> {
            yaml.append("  %s:%n    address: %s%n    messages:%n".formatted(topic, topic));
            types.forEach(type ->
                    yaml.append("      %s: {$ref: '#/components/messages/%s'}%n".formatted(name(type), name(type))));
        });
        yaml.append(PublicChannels.CHANNELS);
        yaml.append("components:\n  messages:\n");
        topics.values().forEach(types -> types.forEach(type -> yaml.append(message(type))));
        yaml.append(PublicChannels.messages());
        yaml.append(
                """
                  messageTraits:
                    cloudEvent:
                      headers:
                        type: object
                        required: [ce_specversion, ce_id, ce_type, ce_source, ce_subject, ce_time, ce_region, ce_sequence]
                        properties:
                          ce_specversion: {type: string, const: "1.0"}
                          ce_id: {type: string, format: uuid, description: UUIDv7 made in the transaction of the change}
                          ce_type: {type: string}
                          ce_source: {type: string, description: the service that speaks}
                          ce_subject: {type: string, description: id of the aggregate}
                          ce_time: {type: string, format: date-time}
                          ce_region: {type: string}
                          ce_sequence: {type: string, description: 1 to n per aggregate without a gap}
                          traceparent: {type: string, description: W3C trace of the change}
                """);
        yaml.append(PublicChannels.TRAIT);
        return yaml.toString();
    }

    private static String message(Class<?> type) {
        return """
                    %s:
                      name: %s
                      traits: [{$ref: '#/components/messageTraits/cloudEvent'}]
                      payload:
                %s"""
                .formatted(name(type), name(type), fields(type, "        "));
    }

    private static String fields(Class<?> type, String indent) {
        var text = new StringBuilder(indent + "type: object\n" + indent + "properties:\n");
        Arrays.stream(type.getRecordComponents())
                .filter(field -> !ENVELOPE.contains(field.getName()))
                .forEach(field -> text.append(property(field, indent + "  ")));
        return text.toString();
    }

    private static String property(RecordComponent field, String indent) {
        String scalar = SCALARS.get(field.getGenericType());
        if (scalar != null) {
            return indent + field.getName() + ": " + (scalar.startsWith("{") ? scalar : "{" + scalar + "}") + "\n";
        }
        if (field.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
            var item = (Class<?>) list.getActualTypeArguments()[0];
            String head = indent + field.getName() + ":\n" + indent + "  type: array\n" + indent + "  items:\n";
            return SCALARS.containsKey(item)
                    ? head + indent + "    "
                            + SCALARS.get(item).replaceAll("[{}]", "").replace(", ", "\n" + indent + "    ") + "\n"
                    : head + fields(item, indent + "    ");
        }
        return field.getType().isRecord()
                ? indent + field.getName() + ":\n" + fields(field.getType(), indent + "  ")
                : indent + field.getName() + ": {type: object}\n";
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(EventType.class).value();
    }

    private static String topic(Class<?> type) {
        return List.of(
                        LeadEvent.class,
                        ConversionEvent.class,
                        AccountEvent.class,
                        VisitEvent.class,
                        ContractEvent.class,
                        PlaybookEvent.class,
                        PeopleEvent.class,
                        OperationsEvent.class,
                        AuditEvent.class)
                .stream()
                .filter(family -> family.isAssignableFrom(type))
                .map(AsyncApiTest::topicOf)
                .findFirst()
                .orElseThrow();
    }

    private static String topicOf(Class<?> family) {
        try {
            return (String) family.getField("TOPIC").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
