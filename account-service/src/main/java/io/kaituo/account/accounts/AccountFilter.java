package io.kaituo.account.accounts;

import io.kaituo.platform.web.ListQuery;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which accounts of a list; what is left out does not narrow it. */
public class AccountFilter {

    @QueryParam("region")
    String region;

    @QueryParam("owner")
    @Parameter(description = "Id of the owner")
    String owner;

    @QueryParam("externalId")
    String externalId;

    @QueryParam("q")
    @Size(max = 100)
    @Parameter(description = "Part of a Chinese name, the beginning of a Latin word, pinyin or its initials")
    String q;

    ListQuery narrow(ListQuery query) {
        return query.where("ownerId", owner).where("externalId", externalId);
    }
}
