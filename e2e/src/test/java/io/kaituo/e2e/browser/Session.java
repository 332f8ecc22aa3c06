package io.kaituo.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a browser holds of somebody's login at one console: cookies, and nothing that a script could read. */
public final class Session {
    private final Page page;
    private final String console;

    Session(Page page, String console) {
        this.page = page;
        this.console = console;
    }

    /** What the page is answered when it asks by itself. */
    public int asks(String path) {
        return (int) page.evaluate("path => fetch(path).then(answer => answer.status)", path);
    }

    /** The cookies this console would get. */
    public Map<String, String> cookies() {
        return page.context().cookies(console).stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
    }

    /** As the browser holds it, in as many cookies as it takes. */
    public String value() {
        return new TreeMap<>(cookies())
                .entrySet().stream()
                        .filter(cookie -> cookie.getKey().startsWith("q_session"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining());
    }

    /** Nothing that a script can read holds a token, and no cookie of the session can be read by one. */
    public void keepsNoToken() {
        String readable =
                (String) page.evaluate("JSON.stringify([document.cookie, {...localStorage}, {...sessionStorage}])");
        assertThat(Records.isToken(readable)).as("a token in " + readable).isFalse();
        assertThat(readable).doesNotContain("q_session");
        assertThat(page.context().cookies(console))
                .filteredOn(cookie -> cookie.name.startsWith("q_"))
                .isNotEmpty()
                .allSatisfy(
                        cookie -> assertThat(cookie.httpOnly).as(cookie.name).isTrue())
                .noneSatisfy(cookie -> assertThat(Records.isToken(cookie.value)).isTrue());
    }
}
