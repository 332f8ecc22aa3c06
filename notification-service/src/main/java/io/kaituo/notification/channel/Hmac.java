package io.kaituo.notification.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 in Base64, with which every robot signs, each over something else. */
public final class Hmac {

    private static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    public static String sha256(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(SHA256);
            mac.init(new SecretKeySpec(key, SHA256));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256(String key, String text) {
        return sha256(key.getBytes(StandardCharsets.UTF_8), text);
    }
}
