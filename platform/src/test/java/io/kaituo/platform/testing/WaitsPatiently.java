package io.kaituo.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/** How long a test waits says nothing about the code: a slow and busy machine has as much time as it needs, in every service. */
public class WaitsPatiently implements QuarkusTestBeforeClassCallback {

    private static final Duration LONGER_THAN_ANY_MACHINE_TAKES = Duration.ofSeconds(60);

    @Override
    public void beforeClass(Class<?> testClass) {
        Awaitility.setDefaultTimeout(LONGER_THAN_ANY_MACHINE_TAKES);
    }
}
