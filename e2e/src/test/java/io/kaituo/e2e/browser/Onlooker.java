package io.kaituo.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whoever looks at a page of the console: what must stand there, where, how often, and that the browser has nothing to complain of. */
abstract sealed class Onlooker permits Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Page page;
    final Screen screen;
    final Finder find;
    final Feel feel;
    private final Critic critic;
    private final List<String> complaints = new ArrayList<>();

    Onlooker(BrowserContext context, Screen screen) {
        this.feel = new Feel(context, screen);
        this.page = context.newPage();
        this.screen = screen;
        this.find = new Finder(page);
        this.critic = new Critic(page, screen);
        page.setDefaultTimeout(PATIENCE.toMillis());
        setDefaultAssertionTimeout(PATIENCE.toMillis());
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
    }

    /** Is on the page that is called so. */
    public void isOn(String title) {
        stands(title, find.title(title));
    }

    public void sees(String text) {
        stands(text, find.text(text));
    }

    private void stands(String what, Locator there) {
        there.waitFor();
        feel.sees(what);
    }

    /** Sees it in a list, however long that is: what is not there yet is loaded. */
    public void seesFurtherDown(String text) {
        var wanted = find.text(text);
        var more = find.exactly(AriaRole.BUTTON, screen.says("加载更多", "Load more"));
        wanted.or(more).first().waitFor();
        while (!wanted.isVisible()) {
            more.click();
            page.waitForCondition(() -> wanted.isVisible() || more.isVisible());
        }
    }

    public void sees(String chinese, String english) {
        sees(screen.says(chinese, english));
    }

    /** It stands on the page, and stands there once. */
    public void seesOnce(String text) {
        sees(text);
        assertThat(page.locator("main").getByText(text)).hasCount(1);
    }

    public void seesNoMore(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }

    /** What stands in a field. */
    public void reads(String chinese, String english, String text) {
        assertThat(find.field(screen.says(chinese, english))).hasValue(text);
    }

    /** Sees it within the part of the page that is called so. */
    public void seesIn(String chinese, String english, String text) {
        var there = find.region(screen.says(chinese, english)).getByText(text);
        // What is dragged is there twice until it has come to rest.
        assertThat(there).hasCount(1);
        assertThat(there).isVisible();
    }

    /** The address says so: whoever gets the link sees the same. */
    public void isAt(String part) {
        page.waitForURL(address -> address.contains(part));
    }

    public void seesNothingToPress(String begin, String about) {
        assertThat(find.about(AriaRole.BUTTON, begin, about)).hasCount(0);
    }

    /** What is written somewhere and looks like this. */
    public String finds(Pattern form) {
        return page.getByText(form).first().innerText();
    }

    /** What came by itself has moved what stands below it; from here on nothing does. */
    public void expectedNews() {
        feel.begins();
    }

    /** Keeps the screen as a picture under {@code target/screens}, and lets axe look for what keeps people out. */
    public void looksAround(String name) {
        critic.looksAt(name);
        hasNoComplaints("on " + name);
        feel.staysInPlace();
    }

    /** Keeps the page as it would be printed: what it says, and nothing that can be done on it. */
    public void prints(String name) {
        critic.prints(name);
    }

    void hasNoComplaints(String when) {
        assertThat(complaints).as("the browser %s, %s", when, screen).isEmpty();
    }
}
