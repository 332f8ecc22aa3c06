package io.kaituo.e2e.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.local.Stack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Somebody who speaks to the services over HTTP with an access token of the real identity provider. */
public final class Person {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LARGE_FILES = Duration.ofMinutes(2);
    private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String name;
    private final Supplier<String> login;
    private final UnaryOperator<String> services;
    private String token;
    private Instant loggedIn;

    Person(Stack stack, String name, Supplier<String> login) {
        this(name, login, path -> stack.url(Surface.ownerOf(path)).toString());
    }

    private Person(String name, Supplier<String> login, UnaryOperator<String> services) {
        this.name = name;
        this.login = login;
        this.services = services;
    }

    /** The same person, whose requests another process answers. */
    public Person through(URI process) {
        return new Person(name, this::token, path -> process.toString());
    }

    public String name() {
        return name;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofString(json(body))));
    }

    /** The same key again asks for the same effect, not for another one. */
    public Answer post(String path, Object body, String idempotencyKey) {
        return send(request(path).header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(json(body))));
    }

    /** @param version what the caller believes to be current; empty where none is asked for */
    public Answer put(String path, Object body, Optional<String> version) {
        var request = request(path).PUT(BodyPublishers.ofString(json(body)));
        version.ifPresent(etag -> request.header("If-Match", etag));
        return send(request);
    }

    /** Sends a file with the JSON that says how to read it, as a browser would. */
    public Answer upload(String path, String fileName, byte[] file, Object plan) {
        String boundary = "----" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        part(body, boundary, "name=\"plan\"", "application/json", json(plan).getBytes(StandardCharsets.UTF_8));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", "application/octet-stream", file);
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return send(
                request(path)
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                LARGE_FILES);
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content) {
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                + type + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** What the service sends by itself from now on, until closed. */
    public LiveEvents listen(String path) {
        return LiveEvents.of(
                HTTP, request(path).header("Accept", "text/event-stream").build());
    }

    /**
     * The lines of a stream from where it was left, as they come, until closed or cut off.
     *
     * @throws UncheckedIOException when nobody answers, or not by a stream
     */
    public Stream<String> lines(String path, String lastEventId) {
        var asked = request(path)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", lastEventId)
                .timeout(PATIENCE)
                .build();
        try {
            var answer = HTTP.send(asked, BodyHandlers.ofLines());
            if (answer.statusCode() != OK) {
                answer.body().close();
                throw new IOException(path + " by " + name + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", stopped));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(services.apply(path) + path))
                .header("Authorization", "Bearer " + token())
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        return send(request, PATIENCE);
    }

    private Answer send(HttpRequest.Builder request, Duration patience) {
        var asked = request.timeout(patience).build();
        String question = asked.method() + " " + asked.uri().getPath() + " by " + name;
        try {
            var answer = HTTP.send(asked, BodyHandlers.ofString());
            return new Answer(question, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(question + ": " + unanswered.getMessage(), unanswered);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", stopped));
        }
    }

    private synchronized String token() {
        if (token == null || Instant.now().isAfter(loggedIn.plus(TOKEN_IS_FRESH))) {
            token = login.get();
            loggedIn = Instant.now();
        }
        return token;
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
