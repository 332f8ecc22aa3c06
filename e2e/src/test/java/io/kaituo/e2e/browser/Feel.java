package io.kaituo.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What using the console feels like: nothing may jump away under a finger, and how long each touch waits for its first sign of life and for its answer is
 * written down in {@code target/screens/answers.csv}.
 */
final class Feel {
    /** Cumulative layout shift: from here on people notice (web.dev/cls). */
    private static final double JUMPY = 0.1;

    private static final Path REPORT = Path.of("target", "screens", "answers.csv");

    /** Shifts that follow a touch at once were asked for; those less than a second apart are one to the eye, for five seconds at most. */
    private static final String OBSERVE =
            """
            if (!location.pathname.startsWith('/realms/')) {
              let sum = 0, began = 0, last = 0
              const called = node => !node?.tagName ? '' : node.tagName.toLowerCase() + (node.className ? '.' + node.className : '')
              new PerformanceObserver(list => {
                for (const shift of list.getEntries()) {
                  if (shift.hadRecentInput) continue
                  if (shift.startTime - last > 1000 || shift.startTime - began > 5000) { sum = 0; began = shift.startTime }
                  last = shift.startTime
                  sum += shift.value
                  feels({shift: sum, what: location.pathname + ': ' + shift.sources.map(source => called(source.node)).join(', ')})
                }
              }).observe({type: 'layout-shift', buffered: true})
              new PerformanceObserver(list => {
                for (const event of list.getEntries()) if (event.interactionId) feels({painted: event.duration})
              }).observe({type: 'event', durationThreshold: 16})
            }
            """;

    private final Screen screen;
    private final List<String> answers = new ArrayList<>();
    private double worst;
    private String jumped = "";
    private double painted;
    private String touched;
    private long since;

    Feel(BrowserContext context, Screen screen) {
        this.screen = screen;
        context.exposeBinding("feels", (source, felt) -> {
            note((Map<?, ?>) felt[0]);
            return null;
        });
        context.addInitScript(OBSERVE);
    }

    private void note(Map<?, ?> felt) {
        if (felt.get("painted") instanceof Number millis) painted = Math.max(painted, millis.doubleValue());
        if (felt.get("shift") instanceof Number shift && shift.doubleValue() > worst) {
            worst = shift.doubleValue();
            jumped = String.valueOf(felt.get("what"));
        }
    }

    void touches(String what) {
        painted = 0;
        touched = what;
        since = System.nanoTime();
    }

    /** What the last touch was for stands there now. */
    void sees(String what) {
        if (touched == null) return;
        long waited = Duration.ofNanos(System.nanoTime() - since).toMillis();
        answers.add(String.format(Locale.ROOT, "%s,\"%s\",\"%s\",%.0f,%d%n", screen, touched, what, painted, waited));
        touched = null;
    }

    /** What has moved until now was meant to. */
    void begins() {
        worst = 0;
        jumped = "";
    }

    void staysInPlace() {
        assertThat(worst)
                .as("what jumps on %s without being touched, %s", jumped, screen)
                .isLessThan(JUMPY);
    }

    void report() {
        try {
            Files.createDirectories(REPORT.getParent());
            if (Files.notExists(REPORT)) Files.writeString(REPORT, "screen,touched,seen,first paint ms,answer ms\n");
            Files.writeString(REPORT, String.join("", answers), StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
