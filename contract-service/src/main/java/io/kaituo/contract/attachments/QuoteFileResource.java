package io.kaituo.contract.attachments;

import io.kaituo.contract.attachments.Folder.Kind;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
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
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The files of quotes over HTTP. */
@Path("/api/quotes/{id}/attachments")
@RolesAllowed({"sales", "manager", "director", "legal", "company"})
@UnitOfWork
class QuoteFileResource {

    private final Filing filing;

    QuoteFileResource(Filing filing) {
        this.filing = filing;
    }

    /** Takes a file whose content is of a known harmless type; its name must say the same. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({"sales", "manager", "legal", "company"})
    @ResponseStatus(201)
    public Uni<AttachmentView> add(UUID id, @RestForm("file") FileUpload file) {
        return filing.add(Kind.QUOTE, id, file);
    }

    @GET
    public Uni<Page<AttachmentView>> list(UUID id, @Valid @BeanParam PageRequest page) {
        return filing.list(Kind.QUOTE, id, page);
    }

    /** The file as it was added, never shown inside a page. */
    @GET
    @Path("/{attachmentId}/content")
    public Uni<RestResponse<File>> content(UUID id, UUID attachmentId) {
        return filing.content(Kind.QUOTE, id, attachmentId);
    }

    /** From drafts alone. */
    @DELETE
    @Path("/{attachmentId}")
    @RolesAllowed({"sales", "manager", "legal", "company"})
    public Uni<Void> remove(UUID id, UUID attachmentId) {
        return filing.remove(Kind.QUOTE, id, attachmentId);
    }
}
