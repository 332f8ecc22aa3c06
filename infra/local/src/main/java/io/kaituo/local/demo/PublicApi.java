package io.kaituo.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaituo.local.process.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The five services as any client meets them. What may pass is tried again: every command is safe to repeat. */
final class PublicApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Function<String, URI> services;
    private final Tokens tokens;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(threads)
            .build();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();

    /** {@code services} tells where a service is. */
    PublicApi(Function<String, URI> services, Tokens tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    /** @param created whether this command made it */
    record Answer(JsonNode view, boolean created) {
        String id() {
            return view.get("id").asText();
        }
    }

    /** What no further try would change. */
    static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rejected(String what, HttpResponse<byte[]> answer) {
            super(what + " → " + answer.statusCode() + " " + new String(answer.body()));
        }
    }

    JsonNode get(String who, String service, String path) {
        return send(who, request(service, path).GET()).view();
    }

    Answer put(String who, String service, String path, Map<String, ?> body) {
        return command(who, request(service, path).PUT(json(body)));
    }

    Answer putIfMatch(String who, String service, String path, long version, Map<String, ?> body) {
        return command(
                who,
                request(service, path).header("If-Match", "\"" + version + "\"").PUT(json(body)));
    }

    /** {@code key} names the step, so that it is taken once however often it is asked for. */
    Answer post(String who, String service, String path, String key, Map<String, ?> body) {
        return command(
                who, request(service, path).header("Idempotency-Key", key).POST(json(body)));
    }

    long commands() {
        return commands.get();
    }

    /** How often something had to be asked again: news not arrived yet, a service away. */
    long repeats() {
        return repeats.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Answer command(String who, HttpRequest.Builder request) {
        Answer answer = send(who, request);
        commands.incrementAndGet();
        return answer;
    }

    private Answer send(String who, HttpRequest.Builder request) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (; ; repeats.incrementAndGet()) {
            HttpResponse<byte[]> answer = null;
            try {
                answer = client.send(
                        request.setHeader("Authorization", "Bearer " + tokens.of(who))
                                .build(),
                        BodyHandlers.ofByteArray());
                if (answer.statusCode() / 100 == 2)
                    return new Answer(JSON.readTree(answer.body()), answer.statusCode() == 201);
                if (answer.statusCode() == 401) tokens.forget(who);
                else if (!passing(answer)) throw new Rejected(line(request), answer);
            } catch (IOException | UncheckedIOException away) {
                if (System.nanoTime() > giveUp) throw new UncheckedIOException(line(request), asIo(away));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException("interrupted", stopped);
            }
            if (System.nanoTime() > giveUp) throw new Rejected(line(request), answer);
            rest(answer);
        }
    }

    /** News that has not arrived yet, two writers at once, a service that is being brought back. */
    private static boolean passing(HttpResponse<byte[]> answer) {
        return answer.statusCode() >= 500
                || answer.headers().firstValue("Retry-After").isPresent()
                || (answer.statusCode() == 409
                        && new String(answer.body()).matches(".*\"(stale-version|conflict)\".*"));
    }

    private static void rest(HttpResponse<byte[]> answer) {
        long seconds = answer == null
                ? 0
                : answer.headers().firstValueAsLong("Retry-After").orElse(0);
        if (!Wait.pause(Duration.ofMillis(Math.max(PAUSE.toMillis(), seconds * 1000)))) {
            throw new IllegalStateException("interrupted");
        }
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(services.apply(service).resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en");
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** For a path: an external id may hold anything. */
    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String line(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        return built.method() + " " + built.uri();
    }

    private static IOException asIo(Exception away) {
        return away instanceof IOException io ? io : ((UncheckedIOException) away).getCause();
    }
}
