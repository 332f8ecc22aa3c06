package io.kaituo.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps pages as pictures and on paper, and says what keeps people out of them. */
final class Critic {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final Path AXE =
            Path.of("..", "console", "src", "main", "webui", "node_modules", "axe-core", "axe.min.js");
    /** What slides in is half transparent on its way; what shimmers for ever or stands still is not waited for. */
    private static final String SETTLED =
            """
            Promise.race([
              Promise.allSettled(document.getAnimations()
                .filter(moving => moving.effect?.getComputedTiming().endTime !== Infinity).map(moving => moving.finished)),
              new Promise(enough => setTimeout(enough, 2000))
            ])
            """;

    private static final String VIOLATIONS =
            """
            ;axe.run({resultTypes: ['violations']}).then(found => found.violations.map(violation =>
              violation.id + ': ' + violation.nodes.map(node => node.html).slice(0, 3).join(' ')))
            """;

    private final Page page;
    private final Screen screen;

    Critic(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
    }

    /** The screen as a picture under {@code target/screens}; what axe finds on it, and what a thumb would miss, is a failure. */
    void looksAt(String name) {
        page.evaluate(SETTLED);
        page.screenshot(new ScreenshotOptions().setPath(SCREENS.resolve(name + "-" + screen + ".png")));
        var found = violations();
        assertThat(found.isEmpty() ? found : violations())
                .as("axe on %s, %s", name, screen)
                .isEmpty();
        if (screen.isPhone())
            assertThat(Thumb.misses(page))
                    .as("for a thumb on %s, %s", name, screen)
                    .isEmpty();
    }

    /** A message that goes just then is half transparent to axe: what it finds is looked at once more, and is gone or stays. */
    private List<?> violations() {
        page.evaluate(SETTLED);
        return (List<?>) page.evaluate(axe() + VIOLATIONS);
    }

    /** The page as it would be printed: what it says, and nothing that can be done on it. */
    void prints(String name) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("button:visible, nav:visible, header:visible")).hasCount(0);
        assertThat(page.locator("main h1")).isVisible();
        page.pdf(new PdfOptions()
                .setPath(SCREENS.resolve(name + "-" + screen + ".pdf"))
                .setFormat("A4")
                .setPreferCSSPageSize(true));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
