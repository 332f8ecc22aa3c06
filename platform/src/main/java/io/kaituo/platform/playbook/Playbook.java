package io.kaituo.platform.playbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One version of a region's way of working.
 *
 * @param name    such as {@code standard-eight-steps}
 * @param version counts from 1 per region and name; its content never changes
 * @param content the whole document, marks of origin taken off
 */
public record Playbook(String region, String name, int version, JsonNode content) {

    private static final ObjectMapper JSON = PlaybookJson.reader();

    /**
     * One section as the service that owns it reads it; unknown fields are other services' or later versions'.
     *
     * @throws IllegalStateException when the section is missing or does not fit, which the registry's check forbids
     */
    public <T> T section(String name, Class<T> rules) {
        try {
            return JSON.treeToValue(content.required(name), rules);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalStateException("Section " + name + " of " + this, e);
        }
    }

    public PlaybookVersion pinned() {
        return new PlaybookVersion(name, version);
    }

    @Override
    public String toString() {
        return name + " v" + version + " of " + region;
    }
}
