package io.kaituo.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An integrator's end of a stream: it reads lines as they come and knows where it stopped. */
record SseClient(Stream<String> body, List<String> lines, CompletableFuture<Void> end) implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static SseClient open(URI address, String token, String lastEventId) {
        try {
            var answer = HTTP.send(request(address, token, lastEventId), BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            var lines = new CopyOnWriteArrayList<String>();
            var end = CompletableFuture.runAsync(() -> answer.body().forEach(lines::add), task -> {
                var reader = new Thread(task, "stream");
                reader.setDaemon(true);
                reader.start();
            });
            var client = new SseClient(answer.body(), lines, end);
            GivenFeed.eventually().until(() -> client.lastId() != null);
            return client;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The status of a stream that does not begin. */
    static int refused(URI address, String token, String lastEventId) throws IOException, InterruptedException {
        return HTTP.send(request(address, token, lastEventId), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest request(URI address, String token, String lastEventId) {
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.build();
    }

    List<String> data() {
        return heard().data();
    }

    String lastId() {
        return heard().lastId();
    }

    /** What has come so far, as the standard has it: an event counts once the empty line behind it is there. */
    Heard heard() {
        var data = new ArrayList<String>();
        String lastId = null;
        var open = new ArrayList<String>();
        for (String line : lines) {
            open.add(line);
            if (line.isEmpty()) {
                values(open, "data:").forEach(data::add);
                lastId = values(open, "id:").findFirst().orElse(lastId);
                open.clear();
            }
        }
        return new Heard(data, lastId);
    }

    private static Stream<String> values(List<String> lines, String field) {
        return lines.stream().filter(line -> line.startsWith(field)).map(line -> line.substring(field.length()));
    }

    /** The data of the events so far, and the id to go on after them. */
    record Heard(List<String> data, String lastId) {}

    /** Whether the server closed it properly. */
    boolean ended() {
        return end.isDone() && !end.isCompletedExceptionally();
    }

    @Override
    public void close() {
        body.close();
    }
}
