package io.kaituo.account.contacts;

import io.kaituo.platform.web.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A contact as the API shows it.
 *
 * @param phone masked for whoever does not sell to them; so is {@code email}
 */
record ContactView(
        UUID id,
        long version,
        String region,
        String externalId,
        UUID accountId,
        String name,
        String title,
        String phone,
        String email,
        Instant addedAt)
        implements Versioned {

    @Override
    public String collection() {
        return "/api/accounts/" + accountId + "/contacts";
    }
}
