package io.kaituo.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Keeps cookies and follows redirects as a browser does, and shows what it was given. */
public final class Browser {
    private static final int MANY = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI console;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final List<String> given = new ArrayList<>();

    public Browser(URI console) {
        this.console = console;
    }

    public static Browser signedIn(URI console) {
        var browser = new Browser(console);
        browser.open("/");
        return browser;
    }

    /** Opens a page as a person does, through the login if that is where it leads. */
    public HttpResponse<String> open(String path) {
        URI next = console.resolve(path);
        for (int redirects = 0; redirects < MANY; redirects++) {
            HttpResponse<String> answer = navigate(next);
            if (answer.statusCode() / 100 != 3) return answer;
            next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        throw new IllegalStateException("redirected for ever, last to " + next);
    }

    /** One step of it. */
    public HttpResponse<String> navigate(URI to) {
        return send(
                to, request -> request.header("Sec-Fetch-Mode", "navigate").header("Sec-Fetch-Site", "same-origin"));
    }

    /** What a script of our page asks for. */
    public HttpResponse<String> fetch(String path) {
        return fetch(path, request -> request);
    }

    public HttpResponse<String> fetch(String path, UnaryOperator<HttpRequest.Builder> more) {
        return fetch(path, more, BodyHandlers.ofString());
    }

    public <Body> HttpResponse<Body> fetch(
            String path, UnaryOperator<HttpRequest.Builder> more, BodyHandler<Body> body) {
        return send(
                console.resolve(path),
                request -> more.apply(request.header("Sec-Fetch-Mode", "cors").header("Sec-Fetch-Site", "same-origin")),
                body);
    }

    public HttpResponse<String> post(String path, String body, UnaryOperator<HttpRequest.Builder> more) {
        return send(
                console.resolve(path),
                request -> more.apply(request.header("Sec-Fetch-Mode", "cors")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))));
    }

    public HttpResponse<InputStream> follow(String path) {
        return send(
                console.resolve(path),
                request -> request.header("Sec-Fetch-Mode", "cors").header("Accept", "text/event-stream"),
                BodyHandlers.ofInputStream());
    }

    /** Every {@code Set-Cookie} of the console so far. */
    public List<String> given() {
        return List.copyOf(given);
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private HttpResponse<String> send(URI to, UnaryOperator<HttpRequest.Builder> more) {
        return send(to, more, BodyHandlers.ofString());
    }

    private <Body> HttpResponse<Body> send(URI to, UnaryOperator<HttpRequest.Builder> more, BodyHandler<Body> body) {
        var request = HttpRequest.newBuilder(to);
        boolean ours = to.getPort() == console.getPort();
        if (ours && !cookies.isEmpty()) request.header("Cookie", sent());
        try {
            HttpResponse<Body> answer = client.send(more.apply(request).build(), body);
            if (ours) answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String sent() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(String header) {
        given.add(header);
        HttpCookie cookie = HttpCookie.parse(header).get(0);
        if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
        else cookies.put(cookie.getName(), cookie.getValue());
    }
}
