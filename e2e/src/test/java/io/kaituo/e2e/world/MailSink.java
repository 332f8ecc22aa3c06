package io.kaituo.e2e.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.StreamSupport;

/** The letters that left the house. */
public final class MailSink {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private MailSink() {}

    /** The subject lines of what somebody was sent. */
    public static List<String> subjectsTo(String username, World world) {
        URI messages = world.stack().url("mail").resolve("/api/user/" + username + "@kaituo.example/messages");
        try {
            var answer = HTTP.send(HttpRequest.newBuilder(messages).build(), BodyHandlers.ofString());
            JsonNode letters = new ObjectMapper().readTree(answer.body());
            return StreamSupport.stream(letters.spliterator(), false)
                    .map(letter -> letter.path("subject").asText())
                    .toList();
        } catch (JsonProcessingException garbled) {
            throw new AssertionError("The mail sink sent no JSON", garbled);
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
