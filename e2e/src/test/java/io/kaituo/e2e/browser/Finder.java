package io.kaituo.e2e.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where on a page something is, by the name it bears for everybody: what is written on it, or what a screen reader would say. */
final class Finder {
    private final Page page;

    Finder(Page page) {
        this.page = page;
    }

    /** A button or a link. */
    Locator pressable(String name) {
        return exactly(AriaRole.BUTTON, name).or(exactly(AriaRole.LINK, name)).first();
    }

    Locator exactly(AriaRole role, String name) {
        return page.getByRole(role, named(name));
    }

    /** What begins so and says what it is about. */
    Locator about(AriaRole role, String begin, String about) {
        return page.getByRole(role, new GetByRoleOptions().setName(Pattern.compile("^" + begin + ".*" + about)));
    }

    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    /** A part of the page that has a name of its own. */
    Locator region(String name) {
        return exactly(AriaRole.REGION, name);
    }

    Locator entry(String text) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator title(String title) {
        return page.getByRole(AriaRole.HEADING, named(title).setLevel(1));
    }

    Locator text(String text) {
        return page.getByText(text).first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
