package io.kaituo.events.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaituo.events.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The JSON Schema (draft 2020-12) of a public message, read off its record: integrators generate code from it. */
final class PublicSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Type, Scalar> SCALARS = Map.of(
            String.class, new Scalar("string", null),
            UUID.class, new Scalar("string", "uuid"),
            Instant.class, new Scalar("string", "date-time"),
            LocalDate.class, new Scalar("string", "date"),
            int.class, new Scalar("integer", null),
            long.class, new Scalar("integer", null),
            boolean.class, new Scalar("boolean", null));

    private PublicSchema() {}

    static ObjectNode of(Class<? extends PublicEvent> type) {
        var meaning = type.getAnnotation(Meaning.class);
        String name = PublicCatalogue.name(type);
        var schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:kaituo:schema:" + name)
                .put("title", name)
                .put("description", meaning.value())
                .put("type", "object");
        var required = schema.putArray("required");
        List.of("specversion", "id", "type", "source", "subject", "time", "datacontenttype", "region", "data")
                .forEach(required::add);
        boolean ofDeal = DealFact.class.isAssignableFrom(type);
        if (ofDeal) {
            required.add("sequence").add("causationid");
        }
        envelope(schema.putObject("properties"), name, ofDeal).set("data", record(type));
        return schema;
    }

    static String pretty(ObjectNode schema) {
        var indenter = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(schema)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode envelope(ObjectNode properties, String name, boolean ofDeal) {
        properties.putObject("specversion").put("const", "1.0").put("description", "CloudEvents version");
        properties.set("id", scalar(UUID.class, "Stable id (UUIDv7): the same on every channel and at every attempt"));
        properties.putObject("type").put("const", name).put("description", "What happened; read `data` by it");
        properties.set("source", scalar(String.class, "Who speaks"));
        properties.set("subject", scalar(String.class, ofDeal ? "Id of the deal" : "Id of what it is about"));
        properties.set("time", scalar(Instant.class, "When it happened, UTC"));
        properties.putObject("datacontenttype").put("const", "application/json").put("description", "Format of `data`");
        properties.set("region", scalar(String.class, "The region it belongs to"));
        if (ofDeal) {
            properties.set(
                    "sequence",
                    scalar(long.class, "1 to n per deal without a gap").put("minimum", 1));
            properties.set("causationid", scalar(UUID.class, "Id of the change that caused it, for support"));
        }
        return properties;
    }

    private static ObjectNode record(Class<?> type) {
        var schema = JSON.createObjectNode().put("type", "object");
        var required = schema.putArray("required");
        var properties = schema.putObject("properties");
        Arrays.stream(type.getRecordComponents()).forEach(field -> {
            var meaning = field.getAnnotation(Meaning.class);
            if (meaning == null) {
                throw new IllegalStateException(type.getSimpleName() + "." + field.getName() + " says nothing");
            }
            if (!meaning.optional()) {
                required.add(field.getName());
            }
            properties.set(field.getName(), property(field).put("description", meaning.value()));
        });
        return schema;
    }

    private static ObjectNode property(RecordComponent field) {
        if (field.getGenericType() instanceof ParameterizedType list && list.getRawType() == List.class) {
            var array = JSON.createObjectNode().put("type", "array");
            array.set("items", record((Class<?>) list.getActualTypeArguments()[0]));
            return array;
        }
        if (field.getType() == Money.class) {
            return money();
        }
        return field.getType() == BigDecimal.class
                ? decimal()
                : SCALARS.get(field.getType()).schema();
    }

    private static ObjectNode money() {
        var money = JSON.createObjectNode().put("type", "object");
        money.putArray("required").add("amount").add("currency");
        var properties = money.putObject("properties");
        properties.set(
                "amount", decimal().put("description", "Exact decimal, as a string so that no reader rounds it"));
        properties.set("currency", scalar(String.class, "ISO 4217 code, such as `CNY`"));
        return money;
    }

    private static ObjectNode decimal() {
        return JSON.createObjectNode().put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
    }

    private static ObjectNode scalar(Type type, String description) {
        return SCALARS.get(type).schema().put("description", description);
    }

    private record Scalar(String type, String format) {

        ObjectNode schema() {
            var schema = JSON.createObjectNode().put("type", type);
            return format == null ? schema : schema.put("format", format);
        }
    }
}
