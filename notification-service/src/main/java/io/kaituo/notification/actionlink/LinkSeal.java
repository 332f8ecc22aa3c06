package io.kaituo.notification.actionlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs links and knows its own signature again (HMAC-SHA256); the key stays outside the database. */
@ApplicationScoped
class LinkSeal {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 16;
    private static final int MAC = 32;
    private static final int TOKEN = 16 + 1 + MAC;

    private final SecretKeySpec key;

    LinkSeal(@ConfigProperty(name = "kaituo.links.key") String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("kaituo.links.key has at least %d characters".formatted(SHORTEST));
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Which link with which outcome a token claims to be; {@link #vouchesFor} says whether it is. */
    record Claim(UUID id, LinkOutcome outcome, byte[] mac) {}

    String token(ActionLink link, LinkOutcome outcome) {
        byte[] token = ByteBuffer.allocate(TOKEN)
                .putLong(link.id().getMostSignificantBits())
                .putLong(link.id().getLeastSignificantBits())
                .put((byte) outcome.ordinal())
                .put(mac(link, outcome))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what was never a token. */
    Optional<Claim> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != TOKEN) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        int outcome = buffer.get();
        byte[] mac = new byte[MAC];
        buffer.get(mac);
        return outcome < 0 || outcome >= LinkOutcome.values().length
                ? Optional.empty()
                : Optional.of(new Claim(id, LinkOutcome.values()[outcome], mac));
    }

    boolean vouchesFor(ActionLink link, Claim claim) {
        return MessageDigest.isEqual(mac(link, claim.outcome()), claim.mac());
    }

    private byte[] mac(ActionLink link, LinkOutcome outcome) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(link.sealed(outcome));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
