package io.kaituo.account.deals;

import io.kaituo.platform.web.ListQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deals of a list; what is left out does not narrow it. */
public class DealFilter {

    @QueryParam("region")
    String region;

    @QueryParam("status")
    DealStatus status;

    @QueryParam("stage")
    String stage;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("accountId")
    UUID accountId;

    @QueryParam("externalId")
    String externalId;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(
            description =
                    "Part of the deal's or the account's Chinese name, the beginning of a Latin word, pinyin or its initials")
    String q;

    ListQuery narrow(ListQuery query) {
        return query.where("status", status)
                .where("stage", stage)
                .where("ownerId", owner)
                .where("accountId", accountId)
                .where("externalId", externalId);
    }
}
