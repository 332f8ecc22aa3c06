package io.kaituo.events;

import io.kaituo.events.feed.PublicChannels;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
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
import java.util.stream.Collectors;

/** The AsyncAPI document, read off the records. */
final class AsyncApiDocument {

    private static final Set<String> ENVELOPE = Set.of("id", "at", "region");
    private static final Map<Type, Scalar> SCALARS = Map.of(
            String.class, new Scalar("string", null),
            UUID.class, new Scalar("string", "uuid"),
            Instant.class, new Scalar("string", "date-time"),
            LocalDate.class, new Scalar("string", "date"),
            BigDecimal.class, new Scalar("string", "decimal"),
            int.class, new Scalar("integer", null),
            long.class, new Scalar("integer", null),
            boolean.class, new Scalar("boolean", null));

    private AsyncApiDocument() {}

    /** As it should stand in {@code asyncapi.yaml}. */
    static String text() {
        var topics = new TreeMap<String, Set<Class<?>>>();
        EventCatalogue.all().forEach(type -> topics.computeIfAbsent(
                        topic(type), topic -> new TreeSet<>(Comparator.comparing(AsyncApiDocument::name)))
                .add(type));
        var yaml = new StringBuilder(
                """
                asyncapi: 3.0.0
                info:
                  title: Kaituo events
                  version: "1"
                  description: >-
                    What the services tell each other, and what integrators are told on `deals` and `webhook`. Every message is a
                    CloudEvents 1.0 message; fields are only ever added, and a new meaning is a new type. A field that says nothing is
                    left out.
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
                .formatted(name(type), name(type), object(type, "        "));
    }

    private static String object(Class<?> type, String indent) {
        return Arrays.stream(type.getRecordComponents())
                .filter(field -> !ENVELOPE.contains(field.getName()))
                .map(field -> property(field, indent + "  "))
                .collect(Collectors.joining("", indent + "type: object\n" + indent + "properties:\n", ""));
    }

    private static String property(RecordComponent field, String indent) {
        String name = indent + field.getName() + ":";
        var scalar = SCALARS.get(field.getType());
        if (scalar != null) {
            return name + scalar.yaml();
        }
        if (field.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
            var item = (Class<?>) list.getActualTypeArguments()[0];
            return name + "\n" + indent + "  type: array\n" + indent + "  items:"
                    + (SCALARS.containsKey(item) ? SCALARS.get(item).yaml() : "\n" + object(item, indent + "    "));
        }
        return field.getType().isRecord()
                ? name + "\n" + object(field.getType(), indent + "  ")
                : name + " {type: object}\n";
    }

    private static String name(Class<?> type) {
        return type.getAnnotation(EventType.class).value();
    }

    private static String topic(Class<?> type) {
        return EventCatalogue.PUBLISHERS.stream()
                .filter(family -> family.isAssignableFrom(type))
                .map(AsyncApiDocument::topicOf)
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

    private record Scalar(String type, String format) {

        String yaml() {
            return " {type: %s%s}\n".formatted(type, format == null ? "" : ", format: " + format);
        }
    }
}
