package io.kaituo.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The same visitor with nothing but keys: goes on until what has the focus is called so, as a screen reader would call it, and complains of a focus that cannot
 * be seen, that is lost, or of a way without an end. Whoever works so has mostly asked for less motion, too.
 */
public final class Keyboard {
    /** Longer than the way round any page. */
    private static final int ENDLESS = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What is wrong with where the focus is: nothing, if it is framed, within the window and not covered. */
    private static final String HIDDEN =
            """
            (() => {
              const at = document.activeElement
              if (at === document.body || at.matches('h1, main, [role=dialog]')) return ''
              const around = [at, at.closest('label, .ant-segmented-item'), at.closest('.ant-input-affix-wrapper, .ant-select, .ant-checkbox-wrapper')]
              const shown = around.find(one => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2)
              if (!shown) return 'has no frame'
              const box = shown.getBoundingClientRect()
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'is outside of the window'
              const there = document.elementFromPoint(
                Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1))
              return there && (shown.contains(there) || there.contains(shown)) ? '' : 'is covered by ' + there?.outerHTML.slice(0, 120)
            })()
            """;

    private final Page page;
    private final Screen screen;
    private final CDPSession browser;

    Keyboard(Page page, Screen screen) {
        this.page = page;
        this.screen = screen;
        this.browser = page.context().newCDPSession(page);
        page.emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.reload();
        page.locator("main h1").waitFor();
    }

    /** Tab, until it is there. */
    public Keyboard goTo(String chinese, String english) {
        return goTo(screen.says(chinese, english));
    }

    public Keyboard goTo(String name) {
        return go("Tab", name);
    }

    /** Tab, until what begins so and is about this is there. */
    public Keyboard goToAbout(String begin, String about) {
        return goAbout("Tab", begin, about);
    }

    public Keyboard goBackToAbout(String begin, String about) {
        return goAbout("Shift+Tab", begin, about);
    }

    private Keyboard goAbout(String key, String begin, String about) {
        return walk(key, begin + " … " + about, name -> name.startsWith(begin) && name.contains(about));
    }

    public Keyboard goBackTo(String chinese, String english) {
        return go("Shift+Tab", screen.says(chinese, english));
    }

    private Keyboard go(String key, String name) {
        return walk(key, name, name::equals);
    }

    private Keyboard walk(String key, String wanted, Predicate<String> there) {
        List<String> way = new ArrayList<>();
        while (way.size() < ENDLESS) {
            page.keyboard().press(key);
            String name = focused();
            assertThat(page.evaluate(HIDDEN)).as("the focus on “%s”", name).isEqualTo("");
            if (there.test(name)) return this;
            way.add(name);
        }
        throw new AssertionError("No way to “" + wanted + "” with " + key + "; it leads over "
                + way.stream().distinct().toList());
    }

    /** One key after the other, e.g. {@code g} and {@code t}. */
    public Keyboard press(String... keys) {
        for (String key : keys) page.keyboard().press(key);
        return this;
    }

    /** Letter by letter, where the focus is. */
    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** From the menu that has just been opened. */
    public Keyboard choosesItem(String chinese, String english) {
        return go("ArrowDown", screen.says(chinese, english)).press("Enter");
    }

    /** Chooses with the arrows, or writes it where there is nothing to choose from. */
    public Keyboard choose(String value) {
        if (!"SELECT".equals(page.evaluate("document.activeElement.tagName"))) return type(value);
        if (!value.equals(chosen())) step("Home", options().get(0));
        while (!value.equals(chosen())) {
            var options = options();
            int next = options.indexOf(chosen()) + 1;
            assertThat(next).as("a way to “" + value + "”").isLessThan(options.size());
            step("ArrowDown", options.get(next));
        }
        return this;
    }

    /** What is saved at every step shows a moment later. */
    private void step(String key, String next) {
        page.keyboard().press(key);
        page.waitForCondition(() -> chosen().equals(next));
    }

    @SuppressWarnings("unchecked")
    private List<String> options() {
        return (List<String>) page.evaluate("[...document.activeElement.options].map(option => option.value)");
    }

    private String chosen() {
        return (String) page.evaluate("document.activeElement.value");
    }

    public Keyboard isAt(String chinese, String english) {
        return isAt(screen.says(chinese, english));
    }

    /** Is put there, or back there, without having gone. */
    public Keyboard isAt(String name) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(focused()).as("what has the focus").isEqualTo(name));
        return this;
    }

    public Keyboard isInDrawer() {
        await().atMost(PATIENCE).until(() ->
                (boolean) page.evaluate("document.activeElement.closest('[role=dialog], .ant-drawer') !== null"));
        return this;
    }

    /** Once round the page: every stop is seen, and the way ends where it began. */
    public List<String> walksRound() {
        page.evaluate("document.activeElement.blur()");
        List<String> way = new ArrayList<>();
        while (way.size() < ENDLESS) {
            page.keyboard().press("Tab");
            if (isLost() && !way.isEmpty()) return way;
            assertThat(page.evaluate(HIDDEN)).as("the focus on “%s”", focused()).isEqualTo("");
            way.add(focused());
            if (way.size() > 1 && way.get(0).equals(way.get(way.size() - 1))) return way;
        }
        throw new AssertionError(
                "The way round the page has no end: " + way.stream().distinct().toList());
    }

    private boolean isLost() {
        return (boolean) page.evaluate("document.activeElement === document.body");
    }

    /** What the browser tells a screen reader. */
    private String focused() {
        JsonObject element = new JsonObject();
        element.addProperty("expression", "document.activeElement");
        String id = browser.send("Runtime.evaluate", element)
                .getAsJsonObject("result")
                .get("objectId")
                .getAsString();
        JsonObject asked = new JsonObject();
        asked.addProperty("objectId", id);
        asked.addProperty("fetchRelatives", false);
        JsonObject node = browser.send("Accessibility.getPartialAXTree", asked)
                .getAsJsonArray("nodes")
                .get(0)
                .getAsJsonObject();
        return node.has("name") ? node.getAsJsonObject("name").get("value").getAsString() : "";
    }
}
