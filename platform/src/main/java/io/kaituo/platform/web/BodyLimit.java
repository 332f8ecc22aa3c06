package io.kaituo.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that announces itself as too large, with a problem like any other; the server itself says nothing. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN = Integer.MIN_VALUE;
    private static final int TOO_LARGE = 413;

    private final ObjectMapper json;
    private final long most;

    BodyLimit(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.json = json;
        this.most = most.asLongValue();
    }

    void guard(@Observes Router router) {
        router.route().order(BEFORE_THE_SERVERS_OWN).handler(this::check);
    }

    private void check(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        var response = request.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close");
        response.end(problem(request))
                .onComplete(sent -> request.request().connection().close());
    }

    private String problem(RoutingContext request) {
        var language = Texts.language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE.toString()));
        var problem = new Problem(
                "urn:kaituo:problem:body-too-large",
                Texts.PROBLEMS.of(language, "status." + TOO_LARGE),
                TOO_LARGE,
                Texts.PROBLEMS.of(language, "body-too-large", most),
                "body-too-large",
                List.of());
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
