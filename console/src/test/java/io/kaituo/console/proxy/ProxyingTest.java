package io.kaituo.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.console.Browser;
import io.kaituo.console.IdentityProvider;
import io.kaituo.console.LeadService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IdentityProvider.class)
@QuarkusTestResource(LeadService.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProxyingTest {
    private static final String LEAD = "{\"companyName\":\"苏州恒瑞\",\"source\":\"fair\"}";

    @TestHTTPResource
    URI console;

    private Browser browser;

    @BeforeEach
    void signIn() {
        browser = Browser.signedIn(console);
        LeadService.forget();
    }

    @Test
    void puts_the_sessions_token_in_place_of_its_cookie() throws InterruptedException {
        var answer = browser.fetch(
                "/api/leads?status=NEW&q=%E8%8B%8F%E5%B7%9E", request -> request.header("Accept-Language", "zh-CN"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"items\":[]}");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .as("services own no cookies")
                .isEmpty();
        var asked = LeadService.asked();
        assertThat(asked.path()).isEqualTo("/api/leads?status=NEW&q=%E8%8B%8F%E5%B7%9E");
        assertThat(asked.header("Authorization")).startsWith("Bearer eyJ");
        assertThat(asked.header("Cookie")).isNull();
        assertThat(asked.header("Accept-language")).isEqualTo("zh-CN");
    }

    @Test
    void squeezes_bodies_on_the_way_to_the_browser_and_once() throws Exception {
        var answer = browser.fetch(
                "/api/leads", request -> request.header("Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        try (var body = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("{\"items\":[]}");
        }
    }

    @Test
    void ignores_a_token_that_a_page_brings_itself() throws InterruptedException {
        browser.fetch("/api/leads", request -> request.header("Authorization", "Bearer mine"));

        assertThat(LeadService.asked().headers().get("Authorization"))
                .singleElement()
                .asString()
                .startsWith("Bearer eyJ");
    }

    @Test
    void carries_bodies_and_keys() throws InterruptedException {
        var answer = browser.post("/api/leads", LEAD, request -> request.header("Sec-Fetch-Site", "same-origin")
                .header("Idempotency-Key", "k1"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var asked = LeadService.asked();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo(LEAD);
        assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
    }

    @Test
    void lets_events_through_as_they_are_told() throws Exception {
        LeadService.tell();
        var stream = browser.follow("/api/leads/jobs/1/events");
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).as("while the stream goes on").isEqualTo("data:1");
            LeadService.tell();
            lines.readLine();
            assertThat(lines.readLine()).isEqualTo("data:2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/parked-events", "/api/audit", "/api/leadsx", "/api/"})
    void what_is_not_listed_does_not_exist(String path) {
        assertRefused(browser.fetch(path), 404, "console.not-offered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/leads/../audit", "/api/leads/%2e%2e/audit", "/api/leads//x", "/api/leads/%2faudit"})
    void a_path_with_a_detour_is_refused(String path) {
        assertRefused(browser.fetch(path), 400, "console.path");
    }

    @Test
    void says_that_a_service_is_away() {
        assertThat(browser.fetch("/api/follow-ups").statusCode()).isEqualTo(502);
    }

    @Test
    void refuses_another_site_even_with_a_session() {
        UnaryOperator<HttpRequest.Builder> evil = request -> request.header("Sec-Fetch-Site", "cross-site");
        assertRefused(browser.post("/api/leads", LEAD, evil), 403, "console.foreign-origin");
        assertRefused(
                browser.post("/api/leads", LEAD, request -> request.header("Sec-Fetch-Site", "same-site")),
                403,
                "console.foreign-origin");
        assertThat(LeadService.nobodyAsked()).isTrue();
    }

    @Test
    void without_fetch_metadata_the_origin_has_to_be_ours() {
        assertRefused(
                browser.post("/api/leads", LEAD, request -> request.header("Origin", "https://evil.example")),
                403,
                "console.foreign-origin");
        assertRefused(browser.post("/api/leads", LEAD, UnaryOperator.identity()), 403, "console.foreign-origin");
        String ours = "http://" + console.getAuthority();
        assertThat(browser.post("/api/leads", LEAD, request -> request.header("Origin", ours))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_answer_carries_the_policy_that_keeps_foreign_scripts_out() {
        for (String path : new String[] {"/", "/api/leads", "/bff/me", "/q/health/ready"})
            assertThat(browser.fetch(path)
                            .headers()
                            .firstValue("Content-Security-Policy")
                            .orElseThrow())
                    .contains("default-src 'self'")
                    .contains("script-src 'self';")
                    .contains("frame-ancestors 'none'");
    }

    @Test
    void health_needs_no_session() {
        assertThat(new Browser(console).fetch("/q/health/ready").statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("code")).isEqualTo(code);
    }
}
