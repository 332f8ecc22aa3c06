package io.kaituo.account.playbooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The playbook registry over HTTP. */
@Path("/api/playbooks")
@RolesAllowed({"sales", "manager", "director", "admin", "legal", "company"})
@UnitOfWork
class PlaybookResource {

    private static final String YAML = "application/yaml";

    private final PublishedPlaybooks playbooks;
    private final PlaybookRegistry registry;
    private final Caller caller;
    private final Directory directory;

    PlaybookResource(PublishedPlaybooks playbooks, PlaybookRegistry registry, Caller caller, Directory directory) {
        this.playbooks = playbooks;
        this.registry = registry;
        this.caller = caller;
        this.directory = directory;
    }

    /** What each of the caller's regions works by. */
    @GET
    public Uni<List<PlaybookView>> current(@QueryParam("region") String region) {
        return playbooks
                .current(caller.regions(region))
                .map(found -> found.stream().map(this::view).toList());
    }

    @GET
    @Path("/presets")
    public Uni<List<PresetView>> presets() {
        return Uni.createFrom().item(Presets.all().stream().map(PresetView::of).toList());
    }

    /** As it was written, remarks included: to read, and to begin an own playbook with. */
    @GET
    @Path("/presets/{name}")
    @Produces(YAML)
    public Uni<String> preset(String name) {
        return Uni.createFrom().item(Presets.text(name));
    }

    /** Whatever was published in a region under any name, the newest first. */
    @GET
    @Path("/versions")
    public Uni<Page<PlaybookView>> published(@QueryParam("region") String region, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                List.of(caller.region(region)),
                one -> playbooks.history(one, null, page.after(Cursor.NEWEST), page.limit() + 1),
                PublishedPlaybook::place,
                this::view);
    }

    @GET
    @Path("/{name}/versions")
    public Uni<Page<PlaybookView>> history(
            String name, @QueryParam("region") String region, @Valid @BeanParam PageRequest page) {
        return page.newestFirst(
                        List.of(caller.region(region)),
                        one -> playbooks.history(one, name, page.after(Cursor.NEWEST), page.limit() + 1),
                        PublishedPlaybook::place,
                        this::view)
                .invoke(versions -> {
                    if (versions.items().isEmpty()) {
                        throw Refused.notFound();
                    }
                });
    }

    @GET
    @Path("/{name}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<JsonNode> document(String name, int version, @QueryParam("region") String region) {
        return read(region, name, version).map(PlaybookDocument::content);
    }

    @GET
    @Path("/{name}/versions/{version}")
    @Produces(YAML)
    public Uni<String> yaml(String name, int version, @QueryParam("region") String region) {
        return read(region, name, version).map(PlaybookDocument::yaml);
    }

    /** What is different from an earlier version of the same playbook: the one before, unless {@code against} says. */
    @GET
    @Path("/{name}/versions/{version}/diff")
    public Uni<List<PlaybookDocument.Change>> diff(
            String name, int version, @QueryParam("against") Integer against, @QueryParam("region") String region) {
        return read(region, name, version).chain(later -> read(region, name, against == null ? version - 1 : against)
                .map(later::changesSince));
    }

    @POST
    @RolesAllowed({"admin", "director"})
    @ResponseStatus(201)
    public Uni<PlaybookView> publish(
            @NotNull @Valid PublishPlaybook asked, @HeaderParam("Accept-Language") String language) {
        String region = caller.region(asked.region());
        var document = checked(asked, region, Texts.language(language));
        return registry.publish(document, region, asked.note(), caller.id()).map(this::view);
    }

    @POST
    @Path("/{name}/versions/{version}/activation")
    @RolesAllowed({"admin", "director"})
    public Uni<PlaybookView> activate(String name, int version, @NotNull @Valid ActivatePlaybook asked) {
        return registry.activate(caller.region(asked.region()), name, version, caller.id())
                .map(this::view);
    }

    private Uni<PlaybookDocument> read(String region, String name, int version) {
        return playbooks.get(caller.region(region), name, version).map(PublishedPlaybook::document);
    }

    /** @throws Refused 422 with every mistake */
    private PlaybookDocument checked(PublishPlaybook asked, String region, Locale language) {
        var document = document(asked, language);
        var mistakes = PlaybookCheck.mistakes(document, language);
        if (mistakes.isEmpty()) {
            mistakes = ApprovalCheck.mistakes(document, people(), region, language);
        }
        if (!mistakes.isEmpty()) {
            var told = asked.yaml() == null ? mistakes : Lines.of(asked.yaml()).name(mistakes, language);
            throw Refused.unprocessable(told, "playbook.invalid", mistakes.size());
        }
        return document;
    }

    private Collection<Person> people() {
        var people = directory.everybody();
        if (people.isEmpty()) {
            throw Refused.notYet("directory.not-yet-known");
        }
        return people;
    }

    private static PlaybookDocument document(PublishPlaybook asked, Locale language) {
        if (!asked.hasOneDocument()) {
            throw Refused.unprocessable("playbook.document");
        }
        if (asked.yaml() == null) {
            return new PlaybookDocument(asked.document());
        }
        try {
            return PlaybookDocument.ofYaml(asked.yaml());
        } catch (JsonProcessingException unreadable) {
            String message = Texts.PROBLEMS.of(language, "playbook.yaml", unreadable.getOriginalMessage());
            throw Refused.unprocessable(List.of(new Violation("yaml", message)), "playbook.invalid", 1);
        }
    }

    private PlaybookView view(PublishedPlaybook playbook) {
        return playbook.view(directory::name);
    }
}
