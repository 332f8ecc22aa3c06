package io.kaituo.events.audit;

import io.kaituo.events.AuditEvent.AuditSealed;
import io.kaituo.events.Uuid7;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The chain of one service: each seal is HMAC-SHA256 over the seal before it and its own entry, so that nothing can be
 * changed, taken out or put in between without every later seal being wrong.
 */
public final class AuditChain {

    private static final String ALGORITHM = "HmacSHA256";

    private final String service;
    private final AuditKeys keys;

    public AuditChain(String service, AuditKeys keys) {
        this.service = service;
        this.keys = keys;
    }

    public String service() {
        return service;
    }

    /** What the first seal stands upon: the service's name, so that one service's chain is never another's. */
    public byte[] beginning() {
        return digest("audit of " + service);
    }

    /** SHA-256 of a text, as entries keep it of an event's body. */
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key that seals now. */
    public String keyId() {
        return keys.current();
    }

    /** The seal of an entry at this position under the key that seals now. */
    public byte[] seal(byte[] previous, long position, AuditEntry entry) {
        return seal(previous, position, entry, keys.current());
    }

    /** @throws IllegalArgumentException for a key that nobody gave */
    byte[] seal(byte[] previous, long position, AuditEntry entry, String keyId) {
        Mac mac = mac(keyId);
        mac.update(previous);
        return mac.doFinal(entry.canonical(position, keyId));
    }

    boolean knows(String keyId) {
        return keys.find(keyId).isPresent();
    }

    /** What is told of the chain where it cannot be taken back. */
    public AuditSealed head(long position, byte[] seal, Instant now) {
        String hex = HexFormat.of().formatHex(seal);
        String keyId = keys.current();
        return new AuditSealed(
                Uuid7.next(),
                now,
                AuditSealed.EVERYWHERE,
                service,
                position,
                hex,
                keyId,
                signature(position, hex, keyId));
    }

    /** Whether a head was told by somebody who has the key. */
    boolean signed(AuditSealed head) {
        return service.equals(head.service())
                && knows(head.keyId())
                && MessageDigest.isEqual(
                        signature(head.position(), head.mac(), head.keyId()).getBytes(StandardCharsets.UTF_8),
                        head.signature().getBytes(StandardCharsets.UTF_8));
    }

    private String signature(long position, String mac, String keyId) {
        String said = "head of " + service + " " + position + " " + mac;
        return HexFormat.of().formatHex(mac(keyId).doFinal(said.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac(String keyId) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            byte[] key = keys.find(keyId).orElseThrow(() -> new IllegalArgumentException("No audit key " + keyId));
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
