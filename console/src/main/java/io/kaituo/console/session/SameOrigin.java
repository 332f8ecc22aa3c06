package io.kaituo.console.session;

import io.kaituo.console.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;

/** Another site must not act in the name of somebody who is signed in here: whatever changes something has to come from our own pages. */
@ApplicationScoped
class SameOrigin {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String LOGOUT = "/bff/logout";
    private static final Problem FOREIGN = new Problem(403, "Forbidden", "console.foreign-origin");

    void guard(@Observes Filters filters) {
        filters.register(SameOrigin::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext asked) {
        if (changesSomething(asked) && !fromUs(asked.request())) FOREIGN.answer(asked.response());
        else asked.next();
    }

    private static boolean changesSomething(RoutingContext asked) {
        return !SAFE.contains(asked.request().method()) || LOGOUT.equals(asked.normalizedPath());
    }

    /** Browsers send {@code Sec-Fetch-Site} where the connection is trustworthy, and {@code Origin} with whatever is not a plain GET. */
    static boolean fromUs(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        String origin = request.getHeader("Origin");
        return origin != null && origin.equals(originOf(request));
    }

    private static String originOf(HttpServerRequest request) {
        return URI.create(request.scheme() + "://" + request.authority()).toString();
    }
}
