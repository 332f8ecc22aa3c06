package io.kaituo.e2e.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.UUID;

/** What came back: the status, the headers and the body as it was sent. */
public record Answer(String question, int status, HttpHeaders headers, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body of an accepted request; anything but 2xx is a failure of the test that asked. */
    public JsonNode body() {
        if (status / 100 != 2) {
            throw new AssertionError(question + " was answered " + status + ": " + text);
        }
        return json();
    }

    public JsonNode json() {
        try {
            return text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text);
        } catch (JsonProcessingException garbled) {
            throw new AssertionError(question + " was answered with what is no JSON: " + text, garbled);
        }
    }

    public UUID id() {
        return UUID.fromString(body().path("id").asText());
    }

    /** The code of a refusal, such as {@code contract.status}. */
    public String code() {
        return json().path("code").asText();
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
