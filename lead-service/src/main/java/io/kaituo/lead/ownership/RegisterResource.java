package io.kaituo.lead.ownership;

import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Texts;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The register of leads as a whole (《线索来源登记表》): where they come from, and how many each rep puts on the list. */
@Path("/api/leads")
@RolesAllowed({"sales", "manager", "director", "legal", "company", "admin"})
@UnitOfWork
class RegisterResource {

    private final DailyCounts counts;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    RegisterResource(
            DailyCounts counts,
            Playbooks playbooks,
            Calendars calendars,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.counts = counts;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** The sources of the region's playbook (R5.1); a lead may name any other. */
    @GET
    @Path("/sources")
    public Uni<List<SourceView>> sources(
            @QueryParam("region") String region, @HeaderParam("Accept-Language") String language) {
        var reader = Texts.language(language);
        return playbooks.of(caller.region(region)).map(playbook -> RegisterRules.of(playbook).sources().stream()
                .map(source -> new SourceView(source.code(), source.title(reader)))
                .toList());
    }

    /** A source under its code, with its title in the reader's language. */
    record SourceView(String code, String title) {}

    /** How many new records each rep entered, day by day, against the playbook's average floor (R5.2). */
    @GET
    @Path("/daily-counts")
    @RolesAllowed({"sales", "manager", "director"})
    public Uni<List<DailyCounts.DailyCountsView>> dailyCounts(
            @QueryParam("region") String region,
            @QueryParam("owner") @Parameter(description = "Id of one rep; every rep the caller sees without it")
                    String owner,
            @QueryParam("from") @Parameter(description = "First day; the Monday of this week without it")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day; today without it") LocalDate to) {
        return Multi.createFrom()
                .iterable(caller.regions(region))
                .onItem()
                .transformToUniAndConcatenate(one -> {
                    var calendar = calendars.of(one);
                    var period = Period.of(from, to, clock.instant().atZone(calendar.zone()));
                    return playbooks
                            .of(one)
                            .chain(playbook ->
                                    counts.of(one, reps(one, owner), period, calendar, RegisterRules.of(playbook)));
                })
                .onItem()
                .<DailyCounts.DailyCountsView>disjoint()
                .collect()
                .asList();
    }

    private List<Person> reps(String region, String owner) {
        var sight = caller.sight();
        return directory.inRole("sales", region).stream()
                .filter(person -> sight.covers(person.id()))
                .filter(person -> owner == null || owner.equals(person.id()))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }
}
