package io.kaituo.lead.imports;

import io.kaituo.lead.jobs.Jobs;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.IfMatch;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of leads over HTTP: upload, look at what would happen, agree. */
@Path("/api/leads/imports")
@RolesAllowed({"sales", "manager"})
@UnitOfWork
class LeadImportResource {

    private final LeadImports imports;
    private final LikelyRows likely;
    private final FileNames names;
    private final Upload upload;
    private final Habits habits;
    private final Jobs jobs;
    private final Directory directory;
    private final Caller caller;
    private final IfMatch ifMatch;

    LeadImportResource(
            LeadImports imports,
            LikelyRows likely,
            FileNames names,
            Upload upload,
            Habits habits,
            Jobs jobs,
            Directory directory,
            Caller caller,
            IfMatch ifMatch) {
        this.imports = imports;
        this.likely = likely;
        this.names = names;
        this.upload = upload;
        this.habits = habits;
        this.jobs = jobs;
        this.directory = directory;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    /**
     * Takes a CSV or XLSX file and checks it; {@code Location} is the job that does. Nothing is imported before the
     * confirmation. The same file again answers 202 with the import it is already.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ResponseStatus(202)
    public Uni<RestResponse<LeadImportView>> upload(
            @RestForm("file") FileUpload file,
            @RestForm("plan") @PartType(MediaType.APPLICATION_JSON) @Valid ImportPlan plan,
            @RestForm("region") String region) {
        if (file == null) {
            throw Refused.malformed("import.no-file");
        }
        return upload.of(file.uploadedFile(), file.fileName(), caller.region(region), plan)
                .call(stored -> stored.jobId() == null
                        ? check(stored, stored.plan())
                        : Uni.createFrom().nullItem())
                .chain(this::accepted);
    }

    /** The caller's own. */
    @GET
    public Uni<Page<LeadImportView>> list(@Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                caller.regions().names(),
                region -> imports.page(region, caller.id(), page.after(Cursor.NEWEST), page.limit() + 1),
                LeadImport::place,
                LeadImport::view);
    }

    @GET
    @Path("/{id}")
    public Uni<LeadImportView> show(UUID id) {
        return imports.get(id, caller.sight()).map(LeadImport::view);
    }

    /** The first thousand rows whose company may be on the list or in an earlier row, with what they resemble most (R5.4). */
    @GET
    @Path("/{id}/likely-duplicates")
    public Uni<List<LikelyRowView>> likely(UUID id) {
        var sight = caller.sight();
        return imports.get(id, sight).chain(file -> likely.of(file.id())).map(rows -> rows.stream()
                .map(row -> row.seenBy(sight, directory::name))
                .toList());
    }

    /** Reads the file in another way and checks it anew. */
    @PUT
    @Path("/{id}/plan")
    @ResponseStatus(202)
    public Uni<RestResponse<LeadImportView>> plan(UUID id, @NotNull @Valid ImportPlan asked) {
        return own(id).invoke(file -> ifMatch.require(file.version()))
                .call(file -> {
                    imports.forgetBad(file);
                    likely.forget(file);
                    names.forget(file);
                    return check(file, asked.fitting(file.header()));
                })
                .chain(this::accepted);
    }

    /** Imports it; {@code Location} is the job that does. After a failure it goes on where that was. */
    @POST
    @Path("/{id}/confirmation")
    @ResponseStatus(202)
    public Uni<RestResponse<LeadImportView>> confirm(UUID id) {
        return own(id).call(this::requireNoJob)
                .call(file -> start(RunLeadImport.KIND, file).invoke(job -> {
                    file.confirm(job);
                    habits.keep(file);
                }))
                .chain(this::accepted);
    }

    /** Managers see what their people import; whose it is decides. */
    private Uni<LeadImport> own(UUID id) {
        return imports.get(id, caller.sight()).invoke(file -> {
            if (!file.requestedBy().equals(caller.id())) {
                throw Refused.forbidden("import.not-yours");
            }
        });
    }

    private Uni<?> requireNoJob(LeadImport file) {
        return jobs.findById(file.jobId()).invoke(job -> {
            if (job != null && !job.isOver()) {
                throw new RuleViolation("import.busy");
            }
        });
    }

    private Uni<?> check(LeadImport file, ImportPlan plan) {
        return start(CheckLeadImport.KIND, file).invoke(job -> file.check(plan, job));
    }

    private Uni<UUID> start(String kind, LeadImport file) {
        return jobs.start(kind, file.region(), caller.id(), new ImportJob(file.id()), file.total())
                .map(job -> job.id());
    }

    private Uni<RestResponse<LeadImportView>> accepted(LeadImport file) {
        return Uni.createFrom()
                .item(file)
                .chain(Transaction.answer(LeadImport::view))
                .map(view -> RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                        .header(HttpHeaders.LOCATION, "/api/leads/jobs/" + view.jobId())
                        .build());
    }
}
