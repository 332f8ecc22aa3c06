package io.kaituo.console.session;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that closes the session cookie is a secret of the installation: without a good one nobody gets a session. */
@Startup
@ApplicationScoped
class SessionKey {
    private static final int ENOUGH = 32;
    private static final String MADE_UP_LOCALLY = "local-";

    SessionKey(
            @ConfigProperty(name = "kaituo.session.key", defaultValue = "") String key,
            @ConfigProperty(name = "kaituo.mode") String mode) {
        check(key, mode);
    }

    static void check(String key, String mode) {
        if (key.length() < ENOUGH)
            throw new IllegalStateException("KAITUO_SESSION_KEY has to be at least " + ENOUGH + " characters long");
        if (key.startsWith(MADE_UP_LOCALLY) && !mode.equals("local"))
            throw new IllegalStateException("KAITUO_SESSION_KEY was made up for local mode, and this is " + mode);
    }
}
