package io.kaituo.e2e.feed;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.vertx.core.http.HttpServerRequest;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** One subscriber's end: it believes nothing that the library of Standard Webhooks does not verify. */
final class Receiver {

    private static final int RESTS_AFTER = 400;

    private final Temper temper;
    private final Heard heard;
    private final UUID subscription;
    private final Webhook verifier;
    private final AtomicInteger attempts = new AtomicInteger();

    /** @param secret as the subscription's opening answered it */
    Receiver(Temper temper, Heard heard, UUID subscription, String secret) {
        this.temper = temper;
        this.heard = heard;
        this.subscription = subscription;
        try {
            this.verifier = new Webhook(secret);
        } catch (EmptyWebhookSecretException none) {
            throw new IllegalArgumentException(none);
        }
    }

    void take(HttpServerRequest request, String body) {
        int attempt = attempts.incrementAndGet();
        if (temper == Temper.SILENT) {
            return;
        }
        var answer = request.response();
        if (temper == Temper.FULL || temper == Temper.BUSY && attempt % RESTS_AFTER == 0) {
            answer.putHeader("Retry-After", "1").setStatusCode(429).end();
        } else {
            answer.setStatusCode(temper == Temper.BROKEN ? 500 : believed(request, body) ? 204 : 401)
                    .end();
        }
    }

    private boolean believed(HttpServerRequest request, String body) {
        var headers = HttpHeaders.of(
                request.headers().names().stream().collect(Collectors.toMap(name -> name, name -> request.headers()
                        .getAll(name))),
                (name, value) -> true);
        try {
            verifier.verify(body, headers);
        } catch (WebhookVerificationException forged) {
            heard.violated("not verified: " + forged.getMessage());
            return false;
        }
        String id = heard.hear(body);
        if (!List.of(id).equals(headers.allValues("webhook-id"))) {
            heard.violated("event " + id + " came as " + headers.allValues("webhook-id"));
        }
        return true;
    }

    boolean isLive() {
        return temper.isLive();
    }

    Heard heard() {
        return heard;
    }

    UUID subscription() {
        return subscription;
    }

    int attempts() {
        return attempts.get();
    }
}
