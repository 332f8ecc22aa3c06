package io.kaituo.contract.contracts;

import io.kaituo.contract.document.Fault;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Texts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the caller, in their language, all that stands against something. */
@ApplicationScoped
public class Faults {

    private final RoutingContext request;

    Faults(RoutingContext request) {
        this.request = request;
    }

    public List<Violation> told(List<Fault> faults) {
        var language = Texts.language(request.request().getHeader("Accept-Language"));
        return faults.stream()
                .map(fault -> new Violation(
                        fault.field(),
                        Texts.PROBLEMS.of(
                                language, fault.code(), fault.parameters().toArray())))
                .toList();
    }
}
