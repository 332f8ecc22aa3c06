package io.kaituo.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.console.Browser;
import io.kaituo.console.IdentityProvider;
import io.kaituo.console.LeadService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(IdentityProvider.class)
@QuarkusTestResource(LeadService.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningInTest {
    @TestHTTPResource
    URI console;

    @AfterEach
    void tokensLiveAsUsual() {
        IdentityProvider.lifespan(Duration.ofMinutes(5));
    }

    @Test
    void a_page_leads_to_the_login_with_a_challenge() {
        var answer = new Browser(console).navigate(console.resolve("/leads?status=NEW"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .contains("/authorize?")
                .contains("client_id=kaituo-console")
                .contains("code_challenge=")
                .contains("code_challenge_method=S256");
    }

    @Test
    void a_script_is_told_and_not_sent_away() {
        assertThat(new Browser(console).fetch("/bff/me").statusCode()).isEqualTo(499);
        assertThat(new Browser(console).fetch("/api/leads").statusCode()).isEqualTo(499);
    }

    @Test
    void tells_the_app_who_it_is_and_never_a_token() {
        var browser = Browser.signedIn(console);

        var me = browser.fetch("/bff/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(me.body()))
                .isEqualTo(
                        new JsonObject(
                                """
                        {"id": "0199a8c2-0000-7000-8000-000000000001", "username": "anna.snelling", "name": "Anna Snelling",
                         "roles": ["sales"], "regions": ["central"], "team": "dustin-brinkmann", "locale": "en"}
                        """));
        assertThat(me.headers().firstValue("Cache-Control")).hasValue("no-store");
        // A token begins so, encoded or not; what the cookie holds can only be read here.
        assertThat(browser.given()).isNotEmpty().noneMatch(cookie -> cookie.contains("eyJhbGciOiJSUzI1NiI"));
    }

    @Test
    void keeps_the_session_in_a_cookie_of_this_host_alone() {
        var browser = Browser.signedIn(console);

        assertThat(browser.cookies().keySet()).allMatch(name -> name.startsWith("__Host-q_session"));
        assertThat(browser.given())
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/;")
                        .containsIgnoringCase("Secure")
                        .containsIgnoringCase("HttpOnly")
                        .doesNotContainIgnoringCase("Domain="))
                .filteredOn(cookie -> cookie.startsWith("__Host-q_session"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void refuses_a_session_that_comes_without_the_prefix() {
        var session = Browser.signedIn(console).cookies();
        var planted = session.entrySet().stream()
                .map(cookie -> cookie.getKey().replace("__Host-", "") + "=" + cookie.getValue())
                .toList();

        var answer =
                new Browser(console).fetch("/bff/me", request -> request.header("Cookie", String.join("; ", planted)));

        assertThat(answer.statusCode()).isEqualTo(499);
    }

    @Test
    void renews_tokens_that_are_about_to_end_without_asking_anybody() {
        IdentityProvider.lifespan(Duration.ofSeconds(15));
        var browser = Browser.signedIn(console);
        int before = IdentityProvider.refreshes();
        IdentityProvider.lifespan(Duration.ofMinutes(5));

        assertThat(browser.fetch("/bff/me").statusCode()).isEqualTo(200);
        assertThat(IdentityProvider.refreshes()).isEqualTo(before + 1);

        assertThat(browser.fetch("/bff/me").statusCode()).isEqualTo(200);
        assertThat(IdentityProvider.refreshes()).as("renewed once is enough").isEqualTo(before + 1);
    }

    @Test
    void leads_back_to_the_page_that_was_asked_for() {
        var browser = new Browser(console);
        var login = browser.navigate(console.resolve("/leads?status=NEW"));
        var code = browser.navigate(
                URI.create(login.headers().firstValue("Location").orElseThrow()));
        var callback = browser.navigate(
                URI.create(code.headers().firstValue("Location").orElseThrow()));

        assertThat(callback.statusCode()).isEqualTo(302);
        assertThat(callback.headers().firstValue("Location").orElseThrow()).endsWith("/leads?status=NEW");
    }

    @Test
    void ends_with_the_logout() {
        var browser = Browser.signedIn(console);

        var out = browser.navigate(console.resolve("/bff/logout"));

        assertThat(out.headers().firstValue("Location").orElseThrow())
                .contains("/logout?")
                .contains("id_token_hint=");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.contains("q_session"));
        assertThat(browser.fetch("/bff/me").statusCode()).isEqualTo(499);
    }
}
