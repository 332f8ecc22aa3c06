package io.kaituo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions as the parent pom states them, so that a cache of an older one is never taken for the new. */
public final class Versions {
    private static final Properties STATED = load();

    private Versions() {}

    public static String of(String part) {
        return STATED.getProperty(part);
    }

    private static Properties load() {
        try (var resource = Versions.class.getResourceAsStream("versions.properties")) {
            var properties = new Properties();
            properties.load(resource);
            return properties;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
