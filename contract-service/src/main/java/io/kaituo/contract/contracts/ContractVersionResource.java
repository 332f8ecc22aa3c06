package io.kaituo.contract.contracts;

import io.kaituo.contract.Aside;
import io.kaituo.contract.approval.AskedRevisions;
import io.kaituo.contract.versions.ContractVersion;
import io.kaituo.contract.versions.ContractVersions;
import io.kaituo.contract.versions.DocumentDiff;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a contract said in each of its revisions, and what became different (W5.2). */
@Path("/api/contracts/{id}/versions")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class ContractVersionResource {

    private final Contracts contracts;
    private final ContractVersions versions;
    private final AskedRevisions asked;
    private final Caller caller;
    private final Directory directory;

    ContractVersionResource(
            Contracts contracts, ContractVersions versions, AskedRevisions asked, Caller caller, Directory directory) {
        this.contracts = contracts;
        this.versions = versions;
        this.asked = asked;
        this.caller = caller;
        this.directory = directory;
    }

    /** The newest first. */
    @GET
    public Uni<Page<ContractVersionView>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return contracts
                .read(id)
                .chain(contract -> page.newestFirst(
                        List.of(contract.region()),
                        region -> versions.page(region, id, page.after(Cursor.NEWEST), page.limit() + 1),
                        ContractVersion::place,
                        version -> ContractVersionView.summary(version, directory::name)));
    }

    @GET
    @Path("/{revision}")
    public Uni<ContractVersionView> show(UUID id, int revision) {
        return contracts
                .read(id)
                .chain(contract -> versions.get(contract.region(), id, revision))
                .map(version -> ContractVersionView.of(version, directory::name));
    }

    /** Without {@code from}: since the revision the caller was last asked to approve, else since the one before. */
    @GET
    @Path("/diff")
    public Uni<DocumentDiff> diff(
            UUID id,
            @QueryParam("from") @Parameter(description = "Revision to start from") Integer from,
            @QueryParam("to") @Parameter(description = "Revision to compare with; today's when left out") Integer to,
            @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return contracts.read(id).chain(contract -> {
            int newer = to == null ? contract.snapshot().revision() : to;
            return since(from, newer, contract)
                    .chain(older -> versions.get(contract.region(), id, older))
                    .chain(older -> versions.get(contract.region(), id, newer)
                            .chain(newest -> Aside.of(() -> DocumentDiff.between(older, newest, reader))));
        });
    }

    private Uni<Integer> since(Integer from, int newer, Contract contract) {
        return from != null
                ? Uni.createFrom().item(from)
                : asked.before(newer, contract.region(), contract.id(), caller.id())
                        .map(seen -> seen == 0 ? Math.max(newer - 1, 1) : seen);
    }
}
