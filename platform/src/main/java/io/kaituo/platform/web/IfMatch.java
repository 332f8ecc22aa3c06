package io.kaituo.platform.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The version a caller believes to change, as {@code If-Match} states it. */
@ApplicationScoped
public class IfMatch {

    private final RoutingContext request;

    IfMatch(RoutingContext request) {
        this.request = request;
    }

    /**
     * Lets a change of this version through.
     *
     * @throws Refused 428 without the header, 412 when the caller saw another version
     */
    public void require(long version) {
        String asked = request.request().getHeader("If-Match");
        if (asked == null) {
            throw Refused.of(428, "if-match.required");
        }
        if (!asked.equals("*") && !asked.equals(etag(version))) {
            throw Refused.of(412, "if-match.stale", version);
        }
    }

    static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
