package io.kaituo.notification.webhook;

import java.time.Duration;

/**
 * What became of one attempt.
 *
 * @param httpStatus null without an answer
 * @param failure    null when the message was taken
 * @param retryAfter how long the receiver asked us to wait; null when it did not
 */
record Outcome(Integer httpStatus, Failure failure, int latencyMs, Duration retryAfter) {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    /** Why a message was not taken. */
    enum Failure {
        /** An answer that is neither 2xx nor 3xx. */
        STATUS,
        /** 3xx: nobody follows it, the subscriber is to name the other address. */
        REDIRECT,
        TIMEOUT,
        CONNECTION,
        TLS,
        /** The host is unknown or no longer on the public internet. */
        ADDRESS
    }

    static Outcome answered(int status, int latencyMs, Duration retryAfter) {
        return new Outcome(
                status,
                status / 100 == 2 ? null : status / 100 == 3 ? Failure.REDIRECT : Failure.STATUS,
                latencyMs,
                retryAfter);
    }

    static Outcome failed(Failure failure, int latencyMs) {
        return new Outcome(null, failure, latencyMs, null);
    }

    boolean delivered() {
        return failure == null;
    }

    /** The subscriber wants nothing more, ever. */
    boolean gone() {
        return httpStatus != null && httpStatus == GONE;
    }

    /** All of the receiver needs a rest, not one deal. */
    boolean tooMany() {
        return httpStatus != null && httpStatus == TOO_MANY && retryAfter != null;
    }
}
