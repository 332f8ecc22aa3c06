package io.kaituo.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.kaituo.notification.Vault;
import java.math.BigInteger;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningKeysTest {

    private static final String KEY = "one:a-key-of-at-least-thirty-two-characters";
    private static final String BODY = "{\"type\":\"deal.won.v1\",\"data\":{\"accountName\":\"郑州港务\"}}";

    private final UUID subscription = UUID.randomUUID();
    private final KeyRing ring = new KeyRing(new Vault(KEY));
    private final KeyRing.Secret secret = ring.secret(subscription);
    private final KeyRing.Secret former = ring.secret(subscription);
    private final KeyRing.Secret pair = ring.pair(subscription);
    private final Instant now = Instant.now();

    @Test
    void sign_what_the_library_of_the_standard_accepts() throws Exception {
        new Webhook(secret.shown()).verify(BODY, headers(sign(now.plusSeconds(60))));
    }

    @Test
    void sign_with_both_secrets_while_both_count() throws Exception {
        new Webhook(former.shown()).verify(BODY, headers(sign(now.plusSeconds(60))));
        assertThatThrownBy(() -> new Webhook(former.shown()).verify(BODY, headers(sign(now))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void sign_the_body_and_nothing_like_it() {
        assertThatThrownBy(() -> new Webhook(secret.shown()).verify(BODY + " ", headers(sign(now))))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void sign_so_that_the_public_key_verifies() throws Exception {
        String signature = Arrays.stream(sign(now).split(" "))
                .filter(part -> part.startsWith("v1a,"))
                .findFirst()
                .orElseThrow()
                .substring(4);
        assertThat(verified(pair.shown(), "id." + now.getEpochSecond() + "." + BODY, signature))
                .isTrue();
        assertThat(verified(pair.shown(), "id." + now.getEpochSecond() + "." + BODY + " ", signature))
                .isFalse();
    }

    @Test
    void stay_closed_to_who_only_reads_the_database() {
        assertThat(secret.sealed())
                .startsWith("one:")
                .doesNotContain(secret.shown().substring(6));
        var stranger = new KeyRing(new Vault("one:another-key-of-at-least-thirty-two-characters"));
        assertThatThrownBy(() -> open(stranger, subscription)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open(ring, UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void open_with_a_former_key_of_ours() throws Exception {
        var later = new KeyRing(new Vault("two:yet-another-key-of-thirty-two-characters," + KEY));
        String signature =
                open(later, subscription).sign("id", now.getEpochSecond(), BODY.getBytes(StandardCharsets.UTF_8));
        new Webhook(secret.shown()).verify(BODY, headers(signature));
    }

    @Test
    void need_a_long_key_of_ours() {
        assertThatThrownBy(() -> new Vault("one:short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("short,");
    }

    private SigningKeys open(KeyRing with, UUID whose) {
        return with.open(whose, secret.sealed(), null, null, pair.sealed(), now);
    }

    private String sign(Instant formerUntil) {
        return ring.open(subscription, secret.sealed(), former.sealed(), formerUntil, pair.sealed(), now)
                .sign("id", now.getEpochSecond(), BODY.getBytes(StandardCharsets.UTF_8));
    }

    private HttpHeaders headers(String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("id"),
                        "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }

    /** With the JDK alone. */
    static boolean verified(String publicKey, String signed, String signature) throws Exception {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        boolean odd = (raw[31] & 0x80) != 0;
        raw[31] &= 0x7f;
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = raw[31 - i];
        }
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(
                        NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, bigEndian))));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(signed.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}
