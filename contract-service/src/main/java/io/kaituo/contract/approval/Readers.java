package io.kaituo.contract.approval;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.web.Texts;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Approvals speak the language of whoever asks. */
@ApplicationScoped
class Readers {

    private final Directory directory;
    private final RoutingContext request;

    Readers(Directory directory, RoutingContext request) {
        this.directory = directory;
        this.request = request;
    }

    ApprovalReader caller() {
        return new ApprovalReader(directory, Texts.language(request.request().getHeader("Accept-Language")));
    }
}
