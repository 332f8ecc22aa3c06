package io.kaituo.notification.subscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaituo.platform.web.Confidential;
import io.kaituo.platform.web.Versioned;
import java.util.UUID;

/**
 * A subscription with its new secret, which is shown this once and never again.
 *
 * @param secret {@code whsec_…}, by Standard Webhooks; null where the answer is replayed for an {@code Idempotency-Key}
 */
record NewSecretView(@JsonUnwrapped SubscriptionView subscription, String secret) implements Versioned, Confidential {

    @Override
    public UUID id() {
        return subscription.id();
    }

    @Override
    public long version() {
        return subscription.version();
    }

    @Override
    public Object remembered() {
        return new NewSecretView(subscription, null);
    }
}
