package io.kaituo.e2e.world;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A stream of server-sent events as a browser would hold it open, with all it has brought so far. */
public final class LiveEvents implements AutoCloseable {

    private final CopyOnWriteArrayList<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;

    private LiveEvents(CompletableFuture<HttpResponse<Stream<String>>> answer) {
        this.answer = answer;
    }

    static LiveEvents of(HttpClient http, HttpRequest request) {
        var live = new LiveEvents(http.sendAsync(request, BodyHandlers.ofLines()));
        var reader = new Thread(live::read, "live " + request.uri().getPath());
        reader.setDaemon(true);
        reader.start();
        return live;
    }

    private void read() {
        try (Stream<String> all = answer.join().body()) {
            all.forEach(lines::add);
        } catch (RuntimeException ended) {
            lines.add(": ended");
        }
    }

    /** Whether the service accepted the listener and holds the stream open. */
    public boolean open() {
        return answer.isDone() && answer.join().statusCode() == 200;
    }

    /** The data of every event that arrived. */
    public List<String> data() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).strip())
                .toList();
    }

    @Override
    public void close() {
        if (answer.isDone()) {
            answer.thenAccept(response -> response.body().close());
        } else {
            answer.cancel(true);
        }
    }
}
