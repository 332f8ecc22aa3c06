package io.kaituo.notification.channel;

import io.kaituo.notification.Patience;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Posts JSON to other people's servers: with patience that ends, following nobody elsewhere, reading no more than it must. */
@ApplicationScoped
public class HttpPost {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final Vertx vertx;
    private final HttpClient client;

    HttpPost(Vertx vertx) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setIdleTimeout((int) PATIENCE.toSeconds())
                .setKeepAliveTimeout(30)
                .setMaxPoolSize(8));
    }

    void close(@Observes ShutdownEvent event) {
        client.close();
    }

    /** Fails with what went wrong on the way; whatever the server says is a reply. */
    public Uni<Reply> json(URI to, String body) {
        return json(to, null, Map.of(), body);
    }

    /** @param address the only address it may connect to, whatever the host's name means by then; null for any */
    public Uni<Reply> json(URI to, String address, Map<String, String> headers, String body) {
        var asked = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(to.toString())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("User-Agent", "Kaituo");
        headers.forEach(asked::putHeader);
        if (address != null) {
            asked.setServer(SocketAddress.inetSocketAddress(port(to), address));
        }
        var request = new AtomicReference<HttpClientRequest>();
        return Patience.of(vertx, PATIENCE, () -> exchange(asked, body, request), HttpPost::late)
                .onFailure()
                .invoke(failure -> abandon(request.get()));
    }

    private static Throwable late() {
        return new TimeoutException("no answer within " + PATIENCE.toSeconds() + " s");
    }

    /** In a context of Vert.x: read from any other thread, an answer may have passed by before anybody listens. */
    private Future<Reply> exchange(RequestOptions asked, String body, AtomicReference<HttpClientRequest> opened) {
        return Future.future(promise -> vertx.getOrCreateContext()
                .runOnContext(now -> send(asked, body, opened).onComplete(promise)));
    }

    private Future<Reply> send(RequestOptions asked, String body, AtomicReference<HttpClientRequest> opened) {
        return client.request(asked)
                .compose(request -> {
                    opened.set(request);
                    return request.send(Buffer.buffer(body));
                })
                .compose(response -> {
                    var read = new Reading(response);
                    response.handler(read::more);
                    return response.end().map(ended -> read.reply());
                });
    }

    private static void abandon(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    static int port(URI to) {
        return to.getPort() != -1 ? to.getPort() : "https".equals(to.getScheme()) ? 443 : 80;
    }

    /** What a server said. */
    public record Reply(int status, String body) {

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Keeps the beginning of an answer and lets go of the rest. */
    private static final class Reading {

        private final HttpClientResponse response;
        private final Buffer read = Buffer.buffer();

        Reading(HttpClientResponse response) {
            this.response = response;
        }

        void more(Buffer part) {
            read.appendBuffer(part.slice(0, Math.min(part.length(), LONGEST_ANSWER - read.length())));
            if (read.length() >= LONGEST_ANSWER) {
                response.request().reset();
            }
        }

        Reply reply() {
            return new Reply(response.statusCode(), read.toString());
        }
    }
}
