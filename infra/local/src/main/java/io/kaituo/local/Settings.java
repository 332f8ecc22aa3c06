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
 */
public record Settings(Ports ports, Map<String, Map<String, String>> environment, Duration accessToken) {
    public Settings {
        environment = Map.copyOf(environment);
    }

    public static Settings on(Ports ports) {
        return new Settings(ports, Map.of(), Duration.ofMinutes(5));
    }

    public static Settings of(Map<String, String> environment) {
        return on(Ports.of(environment));
    }

    public Settings with(String component, String variable, String value) {
        var all = new HashMap<>(environment);
        var own = new TreeMap<>(of(component));
        own.put(variable, value);
        all.put(component, own);
        return new Settings(ports, all, accessToken);
    }

    public Settings withAccessToken(Duration lifespan) {
        return new Settings(ports, environment, lifespan);
    }

    public Map<String, String> of(String component) {
        return environment.getOrDefault(component, Map.of());
    }
}
