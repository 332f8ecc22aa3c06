package io.kaituo.events.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets that seal a service's trail, by id. They never reach the database, so whoever owns it still cannot make a
 * seal. The first one seals; the others are former ones, kept to verify what they sealed.
 */
public final class AuditKeys {

    private static final int SHORTEST = 32;

    private final Map<String, byte[]> byId;

    private AuditKeys(Map<String, byte[]> byId) {
        this.byId = byId;
    }

    /**
     * @param written {@code id:secret,id:secret,…}, the one that seals first
     * @throws IllegalArgumentException when a secret is shorter than 32 characters or there is none; it does not repeat them
     */
    public static AuditKeys parse(String written) {
        var keys = new LinkedHashMap<String, byte[]>();
        Arrays.stream(written.split(",")).map(String::strip).forEach(key -> {
            String[] parts = key.split(":", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "An audit key is written id:secret, the secret at least %d characters".formatted(SHORTEST));
            }
            if (keys.put(parts[0], parts[1].getBytes(StandardCharsets.UTF_8)) != null) {
                throw new IllegalArgumentException("Two audit keys are called " + parts[0]);
            }
        });
        return new AuditKeys(keys);
    }

    /** The id of the key that seals now. */
    public String current() {
        return byId.keySet().iterator().next();
    }

    Optional<byte[]> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
