package io.kaituo.lead.duplicates;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.search.Reach;
import io.kaituo.platform.transaction.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Looks whether a company is there already, while somebody types its name. */
@Path("/api/leads/duplicates")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class DuplicateResource {

    private final Duplicates duplicates;
    private final Caller caller;
    private final Directory directory;

    DuplicateResource(Duplicates duplicates, Caller caller, Directory directory) {
        this.duplicates = duplicates;
        this.caller = caller;
        this.directory = directory;
    }

    @GET
    @Operation(description = "The leads most likely of this company, at most ten, most likely first")
    public Uni<List<DuplicateView>> like(
            @QueryParam("companyName") @NotBlank @Size(max = 200) String companyName,
            @QueryParam("phone") @Size(max = 60) String phone,
            @QueryParam("email") @Size(max = 200) String email,
            @QueryParam("region") String region) {
        var sight = caller.sight();
        return duplicates
                .of(caller.region(region), CompanyName.of(companyName), Reach.of(phone, email))
                .map(found -> found.stream()
                        .map(one -> one.seenBy(sight, directory::name))
                        .toList());
    }
}
