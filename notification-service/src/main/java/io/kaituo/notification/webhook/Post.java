package io.kaituo.notification.webhook;

import io.kaituo.notification.Patience;
import io.kaituo.notification.subscription.SigningKeys;
import io.kaituo.notification.subscription.Target;
import io.kaituo.notification.webhook.Outcome.Failure;
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
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts one signed message by Standard Webhooks 1.0 to the address that was checked and to no other: no redirect is followed,
 * and of the answer only the head is read.
 */
@ApplicationScoped
class Post {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int MOST_CONNECTIONS = 2_048;
    private static final long MOST_BODY = 64 * 1024;

    private final Vertx vertx;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client;

    Post(Vertx vertx, Clock clock, @ConfigProperty(name = "kaituo.webhooks.timeout") Duration patience) {
        this.vertx = vertx;
        this.clock = clock;
        this.patience = patience;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setVerifyHost(true),
                new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS));
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /** Never fails: what went wrong is the outcome. */
    Uni<Outcome> send(Target target, SigningKeys keys, Message message) {
        long start = System.nanoTime();
        var request = new AtomicReference<HttpClientRequest>();
        return Patience.of(vertx, patience, () -> exchange(target, keys, message, request), TimeoutException::new)
                .map(answer -> Outcome.answered(answer.statusCode(), millis(start), retryAfter(answer)))
                .onFailure()
                .recoverWithItem(failure -> {
                    abandon(request.get());
                    return Outcome.failed(kind(failure), millis(start));
                });
    }

    /** An ed25519 signature is too long a sum for an event loop. */
    private Future<HttpClientResponse> exchange(
            Target target, SigningKeys keys, Message message, AtomicReference<HttpClientRequest> request) {
        long timestamp = clock.instant().getEpochSecond();
        byte[] body = message.body().getBytes(StandardCharsets.UTF_8);
        return vertx.executeBlocking(() -> keys.sign(message.id().toString(), timestamp, body), false)
                .compose(signature -> client.request(to(target)).compose(opened -> {
                    request.set(opened);
                    headers(opened, message, timestamp, signature);
                    return opened.send(Buffer.buffer(body));
                }))
                .onSuccess(this::discard);
    }

    /** The name is asked for and must be in the certificate; the connection goes to the address that was looked at. */
    private static RequestOptions to(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.encrypted())
                .setHost(target.uri().getHost())
                .setPort(target.port())
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(target.address(), target.port())))
                .setURI(target.path())
                .setFollowRedirects(false);
    }

    private static void headers(HttpClientRequest request, Message message, long timestamp, String signature) {
        request.putHeader("content-type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("user-agent", "Kaituo")
                .putHeader("webhook-id", message.id().toString())
                .putHeader("webhook-timestamp", Long.toString(timestamp))
                .putHeader("webhook-signature", signature);
        if (message.previous() != null) {
            request.putHeader("kaituo-previous-sequence", Long.toString(message.previous()));
        }
    }

    /** Nobody keeps what a receiver answers, and a long or slow answer costs it the connection. */
    private void discard(HttpClientResponse answer) {
        var size = new AtomicLong();
        long timer =
                vertx.setTimer(patience.toMillis(), late -> answer.request().reset());
        answer.exceptionHandler(broken -> vertx.cancelTimer(timer))
                .endHandler(end -> vertx.cancelTimer(timer))
                .handler(part -> {
                    if (size.addAndGet(part.length()) > MOST_BODY) {
                        answer.request().reset();
                    }
                });
    }

    private static void abandon(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private Duration retryAfter(HttpClientResponse answer) {
        int status = answer.statusCode();
        return status == 429 || status == 503
                ? RetryAfter.read(answer.getHeader("retry-after"), clock.instant())
                : null;
    }

    private static Failure kind(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Failure.TIMEOUT;
        }
        return failure instanceof SSLException || failure.getCause() instanceof SSLException
                ? Failure.TLS
                : Failure.CONNECTION;
    }

    private static int millis(long start) {
        return (int) Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
