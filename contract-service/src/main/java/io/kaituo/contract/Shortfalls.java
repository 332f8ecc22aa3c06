package io.kaituo.contract;

import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Texts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the caller what is missing, all of it at once and in their language. */
@ApplicationScoped
public class Shortfalls {

    private final RoutingContext request;

    Shortfalls(RoutingContext request) {
        this.request = request;
    }

    public List<Violation> told(List<Shortfall> missing) {
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return missing.stream()
                .map(one -> new Violation(
                        one.field(),
                        Texts.PROBLEMS.of(language, one.code(), one.parameters().toArray())))
                .toList();
    }
}
