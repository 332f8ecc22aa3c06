package io.kaituo.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
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

/** Somebody in front of the console, who knows it only by what is written on it: everything is found by its accessible name, and every touch is counted. */
public final class Visitor extends Onlooker implements AutoCloseable {
    private static final Mouse.MoveOptions STEPWISE = new Mouse.MoveOptions().setSteps(8);
    private static final int EDGE = 8;

    private final BrowserContext context;
    private String console;
    private int touches;

    private Visitor(BrowserContext context, Screen screen, String console) {
        super(context, screen);
        this.context = context;
        this.console = console;
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

    /** Types into the field that is labelled so. */
    public void type(String chinese, String english, String text) {
        touches++;
        find.field(screen.says(chinese, english)).fill(text);
    }

    /** Chooses what is called so, or writes it where the region has no list to choose from. */
    public void choose(String chinese, String english, String option) {
        touches++;
        var field = find.field(screen.says(chinese, english));
        assertThat(field).isEnabled();
        if ("SELECT".equals(field.evaluate("element => element.tagName"))) {
            field.selectOption(option);
        } else {
            field.fill(option);
        }
    }

    /** Gives a file to the field that is labelled so, as the device's own picker would. */
    public void upload(String chinese, String english, String fileName, byte[] file) {
        touches++;
        find.field(screen.says(chinese, english))
                .setInputFiles(new FilePayload(fileName, "application/octet-stream", file));
    }

    public byte[] download(String chinese, String english) {
        return download(screen.says(chinese, english));
    }

    /** The file that comes when the button or link that is called so is pressed. */
    public byte[] download(String name) {
        try (var file = page.waitForDownload(() -> press(name)).createReadStream()) {
            return file.readAllBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
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

    /** One key, or several as {@code Control+k}. */
    public void key(String key) {
        touch(key);
        page.keyboard().press(key);
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

    /** Closes the page as one does who has done what they came for. */
    public void leaves() {
        page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    }

    /** Goes on with keys alone. */
    public Keyboard keyboard() {
        return new Keyboard(page, screen);
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
        hasNoComplaints("at the end");
    }
}
