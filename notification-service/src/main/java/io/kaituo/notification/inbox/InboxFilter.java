package io.kaituo.notification.inbox;

import io.kaituo.platform.web.ListQuery;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which items of the inbox; what is left out does not narrow it. */
public class InboxFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    InboxStatus status;

    @QueryParam("kind")
    InboxKind kind;

    @QueryParam("group")
    @Parameter(description = "Only what belongs to this deal, lead or other record")
    UUID group;

    @QueryParam("view")
    @DefaultValue("flat")
    @Pattern(regexp = "flat|grouped")
    @Parameter(description = "`grouped` shows of what is open one item for each group, with how many there are")
    String view;

    @QueryParam("sort")
    @DefaultValue("newest")
    @Pattern(regexp = "newest|priority")
    @Parameter(description = "The newest first, or what presses most")
    String sort;

    boolean grouped() {
        return view.equals("grouped");
    }

    boolean pressing() {
        return sort.equals("priority");
    }

    ListQuery narrow(ListQuery query) {
        return query.where("progress.status", status).where("claim.kind", kind).where("claim.group.id", group);
    }
}
