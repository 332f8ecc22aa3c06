package io.kaituo.console.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Only who opens a page is sent to the login; a script is told 499 and asks its reader first, so that no unsaved work is lost. */
@ApplicationScoped
class Browsers implements JavaScriptRequestChecker {
    @Override
    public boolean isJavaScriptRequest(RoutingContext asked) {
        String mode = asked.request().getHeader("Sec-Fetch-Mode");
        if (mode != null) return !mode.equals("navigate");
        String path = asked.normalizedPath();
        return path.startsWith("/api/") || path.startsWith("/bff/me");
    }
}
