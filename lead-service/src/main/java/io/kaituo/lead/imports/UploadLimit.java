package io.kaituo.lead.imports;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Only a file of leads may be large; every other body keeps the platform's limit. */
class UploadLimit {

    private static final String FILES = "/api/leads/imports";
    private static final long OTHERS = 1 << 20;

    /** What Quarkus counts a body of unknown length against. */
    private static final String LIMIT = "io.quarkus.max-request-size";

    private static final int FIRST = 1000;

    void guard(@Observes Filters filters) {
        filters.register(UploadLimit::limit, FIRST);
    }

    private static void limit(RoutingContext request) {
        if (!request.normalizedPath().equals(FILES)) {
            request.put(LIMIT, OTHERS);
            String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (length != null && Long.parseLong(length) > OTHERS) {
                request.response().setStatusCode(413).end();
                return;
            }
        }
        request.next();
    }
}
