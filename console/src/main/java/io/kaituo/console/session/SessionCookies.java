package io.kaituo.console.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Session cookies are called {@code __Host-…} outside, which makes browsers refuse them from anybody but this very host over TLS. The login knows them by
 * their plain names, which is also what plain HTTP on the own machine gets.
 */
@ApplicationScoped
class SessionCookies {
    private static final int BEFORE_LOGIN = 900;
    private static final String PREFIX = "__Host-";
    private static final List<String> OURS = List.of("q_session", "q_auth", "q_post_logout");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean local;

    SessionCookies(@ConfigProperty(name = "kaituo.mode") String mode) {
        this.local = mode.equals("local");
    }

    void rename(@Observes Filters filters) {
        filters.register(this::rename, BEFORE_LOGIN);
    }

    private void rename(RoutingContext asked) {
        if (!isPlain(asked.request())) {
            plain(asked.request());
            asked.addHeadersEndHandler(ended -> prefix(asked));
        }
        asked.next();
    }

    private boolean isPlain(HttpServerRequest request) {
        return local
                && !request.isSSL()
                && LOOPBACK.contains(request.authority().host());
    }

    private static void plain(HttpServerRequest request) {
        String sent = request.getHeader("Cookie");
        if (sent != null) request.headers().set("Cookie", plain(sent));
    }

    /** What claims to be ours without the prefix may be anybody's, so it is dropped. */
    static String plain(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> !isOurs(cookie))
                .map(cookie -> cookie.startsWith(PREFIX) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void prefix(RoutingContext asked) {
        HttpServerResponse response = asked.response();
        List<Cookie> set = asked.request().cookies().stream()
                .filter(cookie -> isOurs(cookie.getName()))
                .filter(cookie -> cookie instanceof ServerCookie known && known.isChanged())
                .toList();
        for (Cookie cookie : set) {
            response.removeCookie(cookie.getName(), false);
            response.addCookie(Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                    .setPath("/")
                    .setSecure(true)
                    .setHttpOnly(true)
                    .setSameSite(cookie.getSameSite())
                    .setMaxAge(cookie.getMaxAge()));
        }
    }

    private static boolean isOurs(String cookie) {
        return OURS.stream().anyMatch(cookie::startsWith);
    }
}
