package io.kaituo.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()))
                .toList();
    }

    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((earlier, later) -> later)
                .map(line -> line.substring("id:".length()))
                .orElse(null);
    }

    /** Whether the server closed it properly. */
    boolean ended() {
        return end.isDone() && !end.isCompletedExceptionally();
    }

    @Override
    public void close() {
        body.close();
    }
}
