package io.kaituo.local;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What may differ between two installations.
 *
 * @param environment extra variables per component, e.g. short durations for a test
 * @param accessToken how long a person's access token lasts
 * @param longRun the services are to run for hours under load: compiled twice, the second time well
 */
public record Settings(
        Ports ports, Map<String, Map<String, String>> environment, Duration accessToken, boolean longRun) {
    public Settings {
        environment = Map.copyOf(environment);
    }

    public static Settings on(Ports ports) {
        return new Settings(ports, Map.of(), Duration.ofMinutes(5), false);
    }

    /** {@code KAITUO_LONG_RUN} set to anything is a long run. */
    public static Settings of(Map<String, String> environment) {
        var settings = on(Ports.of(environment));
        return environment.getOrDefault("KAITUO_LONG_RUN", "").isBlank() ? settings : settings.forLongRun();
    }

    public Settings with(String component, String variable, String value) {
        var all = new HashMap<>(environment);
        var own = new TreeMap<>(of(component));
        own.put(variable, value);
        all.put(component, own);
        return new Settings(ports, all, accessToken, longRun);
    }

    public Settings withAccessToken(Duration lifespan) {
        return new Settings(ports, environment, lifespan, longRun);
    }

    public Settings forLongRun() {
        return new Settings(ports, environment, accessToken, true);
    }

    public Map<String, String> of(String component) {
        return environment.getOrDefault(component, Map.of());
    }
}
