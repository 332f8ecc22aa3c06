package io.kaituo.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.HarContentPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Everything a browser was sent, header by header and word by word, read afterwards by somebody who looks for what should not be there. */
public final class Records {
    /** A signed token shows its claims to whoever has it; a closed one, like our cookie, does not. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]+");

    private final Path file;

    private Records(Path file) {
        this.file = file;
    }

    public static Records inTheWorld() throws IOException {
        return new Records(Files.createTempDirectory("records").resolve("all.har"));
    }

    NewContextOptions keptBy(NewContextOptions browser) {
        return browser.setRecordHarPath(file).setRecordHarContent(HarContentPolicy.EMBED);
    }

    static boolean isToken(String text) {
        return TOKEN.matcher(text).find();
    }

    /**
     * Where a token was sent, once the browser is closed. The identity provider's own pages may know its tokens; and a logout tells it by the identity token whose
     * session ends, in a redirect that no script sees and no service would accept.
     */
    public List<String> tokens() throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(file.toFile()).at("/log/entries")) {
            String url = entry.at("/request/url").asText();
            String path = URI.create(url.replaceAll("[?#].*", "")).getPath();
            if (path.startsWith("/realms/") || path.startsWith("/resources/") || path.equals("/bff/logout")) continue;
            if (isToken(entry.at("/response").toString())) found.add(url);
        }
        return found;
    }

    /** What somebody with nothing but these cookies is answered. */
    public static int status(URI console, String path, Map<String, String> cookies) {
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        try {
            var request = HttpRequest.newBuilder(console.resolve(path))
                    .header("Cookie", sent)
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
