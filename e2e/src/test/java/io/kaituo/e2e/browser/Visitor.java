package io.kaituo.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.impl.TargetClosedError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.kaituo.e2e.world.World;
import io.kaituo.local.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody in front of the console, who knows it only by what is written on it: everything is found by its accessible name, every touch is counted, and what a
 * browser complains of is a failure.
 */
public final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Mouse.MoveOptions STEPWISE = new Mouse.MoveOptions().setSteps(8);
    private static final int EDGE = 8;

    private final BrowserContext context;
    private final Page page;
    private final Screen screen;
    private final Finder find;
    private final Critic critic;
    private final Feel feel;
    private String console;
    private final List<String> complaints = new ArrayList<>();
    private int touches;

    private Visitor(BrowserContext context, Screen screen, String console) {
        this.context = context;
        this.feel = new Feel(context, screen);
        this.page = context.newPage();
        this.screen = screen;
        this.find = new Finder(page);
        this.critic = new Critic(page, screen);
        this.console = console;
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
    }

    /** Opens the console, types name and password, and is where the console leads. */
    public static Visitor signIn(Browser browser, World world, Screen screen, String username) {
        return signIn(browser.newContext(like(screen)), world.stack().url("console"), screen, username);
    }

    /** The same at a console of one's choice, and everything that comes is kept. */
    public static Visitor signIn(Browser browser, URI console, Screen screen, String username, Records records) {
        return signIn(browser.newContext(records.keptBy(like(screen))), console, screen, username);
    }

    private static NewContextOptions like(Screen screen) {
        return new NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setLocale(screen.language())
                .setTimezoneId("Asia/Shanghai")
                .setHasTouch(screen.isPhone())
                .setIsMobile(screen.isPhone());
    }

    private static Visitor signIn(BrowserContext context, URI console, Screen screen, String username) {
        // The choice of a language is the person's, and outlives what the directory says; a paper's frame keeps none.
        context.addInitScript("localStorage?.getItem('kaituo.language') ?? localStorage?.setItem('kaituo.language', '"
                + screen.language() + "')");
        var visitor = new Visitor(context, screen, console.toString());
        visitor.open("/");
        visitor.signsIn(username);
        // An app in development signs in at the console it stands before.
        if (!visitor.page.url().startsWith(visitor.console)) visitor.open("/");
        return visitor;
    }

    public void signsIn(String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(Secrets.LOCAL_PASSWORD);
        page.locator("#password").press("Enter");
        page.locator("main h1").waitFor();
    }

    /** By the menu that bears their name. */
    public void signsOut() {
        pressAbout("", screen.says("的菜单", "menu of"));
        page.getByText(screen.says("退出登录", "Sign out")).click();
    }

    public void isAskedToSignIn() {
        page.locator("#username").waitFor();
    }

    /** From now on in front of another console; cookies know no ports. */
    public void movesTo(URI other) {
        console = other.toString();
    }

    /** What the browser holds of the login, at the console it is in front of. */
    public Session session() {
        return new Session(page, console);
    }

    public void open(String path) {
        page.navigate(console + path);
    }

    public void reload() {
        page.reload();
    }

    /** Presses the button, link or option that is called so. */
    public void press(String chinese, String english) {
        press(screen.says(chinese, english));
    }

    public void press(String name) {
        touch(name);
        find.pressable(name).click();
    }

    /** Presses the button whose name begins so and says what it is about. */
    public void pressAbout(String begin, String about) {
        touch(begin);
        find.about(AriaRole.BUTTON, begin, about).first().click();
    }

    private void touch(String what) {
        touches++;
        feel.touches(what);
    }

    /** Follows the link whose name begins so and says what it is about; the last one, where the whole stands behind its parts. */
    public void followAbout(String begin, String about) {
        touch(begin + about);
        find.about(AriaRole.LINK, begin, about).last().click();
    }

    public void seesNothingToPress(String begin, String about) {
        assertThat(find.about(AriaRole.BUTTON, begin, about)).hasCount(0);
    }

    /** Types into the field that is labelled so. */
    public void type(String chinese, String english, String text) {
        touches++;
        find.field(screen.says(chinese, english)).fill(text);
    }

    /** Chooses what is called so, or writes it where the region has no list to choose from. */
    public void choose(String chinese, String english, String option) {
        touches++;
        var field = find.field(screen.says(chinese, english));
        if ("SELECT".equals(field.evaluate("element => element.tagName"))) {
            field.selectOption(option);
        } else {
            field.fill(option);
        }
    }

    /** Gives a file to the field that is labelled so, as the device's own picker would. */
    public void upload(String chinese, String english, String fileName, byte[] file) {
        touches++;
        find.field(screen.says(chinese, english)).setInputFiles(new FilePayload(fileName, "text/csv", file));
    }

    /** The file that comes when the button that is called so is pressed. */
    public byte[] download(String chinese, String english) {
        try (var file = page.waitForDownload(() -> press(chinese, english)).createReadStream()) {
            return file.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** What is written somewhere and looks like this. */
    public String finds(Pattern form) {
        return page.getByText(form).first().innerText();
    }

    /** Ticks or unticks what is called so. */
    public void tick(String chinese, String english) {
        touches++;
        find.exactly(AriaRole.CHECKBOX, screen.says(chinese, english)).first().click();
    }

    /** Takes the one of several that is called so. */
    public void picks(String name) {
        touches++;
        find.exactly(AriaRole.RADIO, name).check();
    }

    /** Presses these words: what is folded below them, or one of several things to choose. */
    public void pressWords(String words) {
        touch(words);
        find.text(words).click();
    }

    /** Chooses from the menu that is open. */
    public void chooseItem(String chinese, String english) {
        touches++;
        find.exactly(AriaRole.MENUITEM, screen.says(chinese, english)).click();
    }

    /** Drags the entry of a list that says this into the part of the page that is called so. */
    public void drag(String entry, String chinese, String english) {
        touches++;
        var from = find.entry(entry).boundingBox();
        var to = find.region(screen.says(chinese, english)).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height - EDGE);
        page.mouse().down();
        page.mouse().move(from.x + from.width / 2, from.y, STEPWISE);
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, STEPWISE);
        page.mouse().up();
    }

    /** Sees it within the part of the page that is called so. */
    public void seesIn(String chinese, String english, String text) {
        assertThat(find.region(screen.says(chinese, english)).getByText(text)).isVisible();
    }

    /** The address says so: whoever gets the link sees the same. */
    public void isAt(String part) {
        page.waitForURL(address -> address.contains(part));
    }

    /** One key, or several as {@code Control+k}. */
    public void key(String key) {
        touch(key);
        page.keyboard().press(key);
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

    /** A paper lies open under this title, within the page where there is room and behind a link where there is not. */
    public void seesPaper(String title, String link, String address) {
        if (screen.isPhone()) {
            assertThat(find.exactly(AriaRole.LINK, link)).hasAttribute("href", address);
        } else {
            press(link);
            assertThat(page.getByTitle(title)).isVisible();
        }
    }

    /** How often something was touched since the last question. */
    public int touches() {
        int counted = touches;
        touches = 0;
        return counted;
    }

    /** What came by itself has moved what stands below it; from here on nothing does. */
    public void expectedNews() {
        feel.begins();
    }

    /** Keeps the screen as a picture under {@code target/screens}, and lets axe look for what keeps people out. */
    public void looksAround(String name) {
        critic.looksAt(name);
        assertThat(complaints).as("the browser on %s, %s", name, screen).isEmpty();
        feel.staysInPlace();
    }

    /** Closes the page as one does who has done what they came for. */
    public void leaves() {
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    }

    /** Goes on with keys alone. */
    public Keyboard keyboard() {
        return new Keyboard(page, screen);
    }

    /** Keeps the page as it would be printed: what it says, and nothing that can be done on it. */
    public void prints(String name) {
        critic.prints(name);
    }

    /** A page that has something to tell at its last moment is not answered any more. */
    private void leave() {
        try {
            context.close();
        } catch (TargetClosedError toldTooLate) {
            // What it told is about a page that nobody looks at.
        }
    }

    @Override
    public void close() {
        leave();
        feel.report();
        assertThat(complaints).as("the browser, %s", screen).isEmpty();
    }
}
