package io.kaituo.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Secrets of others (robots' addresses, signing secrets) as they lie in the database: AES-256-GCM under a key that only the
 * environment knows, bound to the record they belong to. {@code kaituo.secrets.keys} is written {@code id:secret,…}; the
 * first seals, the others still open what they sealed.
 */
@ApplicationScoped
public class Vault {

    private static final int SHORTEST = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    public Vault(@ConfigProperty(name = "kaituo.secrets.keys") String written) {
        Arrays.stream(written.split(",")).map(String::strip).forEach(this::add);
    }

    private void add(String written) {
        String[] parts = written.split(":", 2);
        if (parts.length < 2 || parts[0].isBlank() || parts[1].length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A key is written id:secret, the secret at least %d characters".formatted(SHORTEST));
        }
        keys.put(parts[0], new SecretKeySpec(digest(parts[1]), "AES"));
    }

    /** @param owner the record it belongs to: moved to another it cannot be opened */
    public String seal(String secret, UUID owner) {
        var key = keys.entrySet().iterator().next();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key.getValue(), nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
        return key.getKey()
                + ":"
                + Base64.getEncoder()
                        .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                                .put(nonce)
                                .put(sealed)
                                .array());
    }

    /** @throws IllegalStateException when the key is not there any more, or somebody altered or moved what was sealed */
    public String open(String sealed, UUID owner) {
        String[] parts = sealed.split(":", 2);
        var key = keys.get(parts[0]);
        if (key == null) {
            throw new IllegalStateException("No key " + parts[0] + " in kaituo.secrets.keys");
        }
        byte[] stored = Base64.getDecoder().decode(parts[1]);
        byte[] secret = run(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(stored, NONCE),
                owner,
                Arrays.copyOfRange(stored, NONCE, stored.length));
        return new String(secret, StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, UUID owner, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret of " + owner + " cannot be read or written", e);
        }
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
