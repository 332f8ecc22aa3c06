package io.kaituo.contract.quote;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When the customer got a quote, until when it holds, and what they said. */
@Embeddable
record Issue(Instant issuedAt, Instant expiresAt, Instant answeredAt, String answer) {

    static Issue at(Instant now, Instant expiresAt) {
        return new Issue(now, expiresAt, null, null);
    }

    Issue answered(Instant now, String answer) {
        return new Issue(issuedAt, expiresAt, now, answer);
    }
}
