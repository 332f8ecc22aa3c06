package io.kaituo.notification.subscription;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * What a subscription's messages are signed with, by Standard Webhooks 1.0: every secret that is good today ({@code v1}), and
 * the key whose public half anybody may know ({@code v1a}).
 */
public final class SigningKeys {

    private static final String HMAC = "HmacSHA256";

    private final List<byte[]> secrets;
    private final Ed25519PrivateKeyParameters key;

    SigningKeys(List<byte[]> secrets, byte[] key) {
        this.secrets = List.copyOf(secrets);
        this.key = new Ed25519PrivateKeyParameters(key);
    }

    /**
     * The value of {@code webhook-signature}. An ed25519 signature takes some 50 microseconds.
     *
     * @param timestamp seconds since 1970
     */
    public String sign(String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                        secrets.stream().map(secret -> "v1," + base64(hmac(secret, head, body))),
                        Stream.of("v1a," + base64(signature(head, body))))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(byte[] secret, byte[] head, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] signature(byte[] head, byte[] body) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(head, 0, head.length);
        signer.update(body, 0, body.length);
        return signer.generateSignature();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
