package io.kaituo.platform.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One version of a region's way of working.
 *
 * @param name    such as {@code standard-eight-steps}
 * @param version counts from 1 per region and name; its content never changes
 * @param content the whole document, marks of origin taken off
 */
public record Playbook(String region, String name, int version, JsonNode content) {

    private static final ObjectMapper JSON = PlaybookJson.reader();

    /** Every request asks for its rules; they are read once per document and go with it. */
    private static final Cache<JsonNode, Map<Section, Object>> READ =
            Caffeine.newBuilder().weakKeys().build();

    /**
     * One section as the service that owns it reads it, for reading only; unknown fields are other services' or later versions'.
     *
     * @throws IllegalStateException when the section is missing or does not fit, which the registry's check forbids
     */
    public <T> T section(String name, Class<T> rules) {
        return rules.cast(READ.get(content, document -> new ConcurrentHashMap<>())
                .computeIfAbsent(new Section(name, rules), this::read));
    }

    private record Section(String name, Class<?> rules) {}

    private Object read(Section section) {
        try {
            return JSON.treeToValue(content.required(section.name()), section.rules());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("Section " + section.name() + " of " + this, e);
        }
    }

    /** What a record that begins under it remembers. */
    public PlaybookVersion pinned() {
        return new PlaybookVersion(name, version);
    }

    @Override
    public String toString() {
        return name + " v" + version + " of " + region;
    }
}
