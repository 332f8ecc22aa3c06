package io.kaituo.notification.subscription;

import io.kaituo.notification.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Makes subscribers' keys and takes them out of the vault when something has to be signed. */
@ApplicationScoped
public class KeyRing {

    private static final int SECRET = 32;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    KeyRing(Vault vault) {
        this.vault = vault;
    }

    /** A secret as its owner sees it once, and as it is kept. */
    Secret secret(UUID subscription) {
        byte[] secret = new byte[SECRET];
        random.nextBytes(secret);
        return new Secret("whsec_" + base64(secret), vault.seal(base64(secret), subscription));
    }

    /** A key pair: what everybody may see, and what is kept. */
    Secret pair(UUID subscription) {
        var key = new Ed25519PrivateKeyParameters(random);
        return new Secret(
                "whpk_" + base64(key.generatePublicKey().getEncoded()),
                vault.seal(base64(key.getEncoded()), subscription));
    }

    /**
     * The keys that sign now.
     *
     * @param formerSecret null without one; it counts until {@code formerUntil}
     */
    public SigningKeys open(
            UUID subscription, String secret, String formerSecret, Instant formerUntil, String key, Instant now) {
        var secrets = new ArrayList<byte[]>();
        secrets.add(open(subscription, secret));
        if (formerSecret != null && now.isBefore(formerUntil)) {
            secrets.add(open(subscription, formerSecret));
        }
        return new SigningKeys(secrets, open(subscription, key));
    }

    private byte[] open(UUID subscription, String sealed) {
        return Base64.getDecoder().decode(vault.open(sealed, subscription));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Both sides of something secret.
     *
     * @param shown  what its owner, or everybody, may see
     * @param sealed what is kept
     */
    record Secret(String shown, String sealed) {}
}
