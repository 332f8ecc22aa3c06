package io.kaituo.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Real signed access tokens, shaped like Keycloak's. */
public final class Token {

    private static final String AUDIENCE = "kaituo-api";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Map<Object, Signed> SIGNED = new ConcurrentHashMap<>();

    private Token() {}

    /** The same as long as it is good, as a browser keeps it: signing costs more than most requests. */
    public static String of(TestPeople person) {
        return of(person.id(), person.regions(), person.roles());
    }

    /** Somebody the directory does not know; without the claim when {@code regions} is null. */
    public static String of(String subject, List<String> regions, List<String> roles) {
        return SIGNED.compute(
                        Arrays.asList(subject, regions, roles),
                        (claims, known) -> known != null && known.isGood()
                                ? known
                                : Signed.until(Instant.now().plus(LIFE), subject, regions, roles))
                .token();
    }

    /** @param renewedAt when it is close enough to its end */
    private record Signed(String token, Instant renewedAt) {

        static Signed until(Instant end, String subject, List<String> regions, List<String> roles) {
            return new Signed(Token.token(subject, AUDIENCE, regions, roles, end), end.minus(LIFE.dividedBy(2)));
        }

        boolean isGood() {
            return Instant.now().isBefore(renewedAt);
        }
    }

    public static String forAnotherAudience(TestPeople person) {
        return token(
                person.id(),
                "somebody-else",
                person.regions(),
                person.roles(),
                Instant.now().plusSeconds(300));
    }

    /** One that is good for so long. */
    public static String lasting(Duration time, TestPeople person) {
        return token(
                person.id(),
                AUDIENCE,
                person.regions(),
                person.roles(),
                Instant.now().plus(time));
    }

    public static String expired(TestPeople person) {
        return token(
                person.id(),
                AUDIENCE,
                person.regions(),
                person.roles(),
                Instant.now().minusSeconds(300));
    }

    private static String token(
            String subject, String audience, List<String> regions, List<String> roles, Instant expiresAt) {
        var claims = Jwt.subject(subject).audience(audience).claim("roles", roles);
        return (regions == null ? claims : claims.claim("regions", regions))
                .issuedAt(expiresAt.minusSeconds(600))
                .expiresAt(expiresAt)
                .sign(key());
    }

    private static PrivateKey key() {
        try {
            var encoded = ConfigProvider.getConfig().getValue("kaituo.test.private-key", String.class);
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (Exception e) {
            throw new IllegalStateException("No signing key", e);
        }
    }
}
