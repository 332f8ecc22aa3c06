package io.kaituo.contract.attachments;

import io.kaituo.contract.Aside;
import io.kaituo.contract.contracts.ContractPaper;
import io.kaituo.contract.contracts.ContractPapers;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.File;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of contracts over HTTP; they go from the network to the disk and back, never through memory. */
@Path("/api/contracts/{id}/attachments")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class AttachmentResource {

    private final Attachments attachments;
    private final AttachmentStore store;
    private final ContractPapers contracts;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;
    private final long most;

    AttachmentResource(
            Attachments attachments,
            AttachmentStore store,
            ContractPapers contracts,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock,
            @ConfigProperty(name = "kaituo.attachments.most-bytes") MemorySize most) {
        this.attachments = attachments;
        this.store = store;
        this.contracts = contracts;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
        this.most = most.asLongValue();
    }

    /** Takes a file whose content is of a known harmless type; its name must say the same. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"sales", "manager", "legal", "company"})
    @ResponseStatus(201)
    public Uni<AttachmentView> add(UUID id, @RestForm("file") FileUpload file) {
        return contracts
                .get(id, caller.sight())
                .invoke(Attachment::requireMayTake)
                .chain(contract -> checked(file).chain(type -> store.put(contract.region(), file.uploadedFile())
                        .chain(stored -> record(contract, FileName.of(file.fileName()), type, stored))));
    }

    private Uni<FileType> checked(FileUpload file) {
        if (file == null || file.size() == 0) {
            throw Refused.malformed("attachment.no-file");
        }
        if (file.size() > most) {
            throw Refused.unprocessable("attachment.too-large", most);
        }
        var name = FileName.of(file.fileName());
        return Aside.of(() -> FileType.of(file.uploadedFile())).invoke(type -> {
            if (!type.fits(name.text())) {
                throw Refused.unprocessable("attachment.name-type", name.text());
            }
        });
    }

    private Uni<AttachmentView> record(
            ContractPaper contract, FileName name, FileType type, AttachmentStore.Stored stored) {
        var attachment = Attachment.add(contract, name, type, stored, caller.id(), clock.instant());
        outbox.publish(attachment.added(contract));
        return attachments.persist(attachment).map(kept -> kept.view(directory::name));
    }

    @GET
    public Uni<Page<AttachmentView>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return contracts
                .read(id)
                .chain(contract -> page.newestFirst(
                        List.of(contract.region()),
                        region -> attachments.page(contract, page.after(Cursor.NEWEST), page.limit() + 1),
                        Attachment::place,
                        attachment -> attachment.view(directory::name)));
    }

    /** The file as it was added, never shown inside a page. */
    @GET
    @Path("/{attachmentId}/content")
    public Uni<RestResponse<File>> content(UUID id, UUID attachmentId) {
        return contracts
                .read(id)
                .chain(contract -> attachments.get(contract, attachmentId))
                .chain(attachment -> store.get(attachment.region(), attachment.sha256())
                        .map(path -> RestResponse.ResponseBuilder.ok(path.toFile(), attachment.type())
                                .header("Content-Disposition", attachment.name().disposition())
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                                .header("Cache-Control", "private, no-store")
                                .header("ETag", '"' + attachment.sha256() + '"')
                                .build()));
    }

    @DELETE
    @Path("/{attachmentId}")
    @RolesAllowed({"sales", "manager", "legal", "company"})
    public Uni<Void> remove(UUID id, UUID attachmentId) {
        return contracts.lock(id, caller.sight()).chain(contract -> attachments
                .get(contract, attachmentId)
                .invoke(attachment -> outbox.publish(attachment.remove(contract, caller.id(), clock.instant())))
                .chain(attachments::delete));
    }
}
