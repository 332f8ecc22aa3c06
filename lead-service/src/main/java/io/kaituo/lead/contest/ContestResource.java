package io.kaituo.lead.contest;

import io.kaituo.events.Uuid7;
import io.kaituo.lead.contest.Contest.Outcome;
import io.kaituo.lead.ownership.Decision;
import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.lead.ownership.Registration;
import io.kaituo.lead.reapproach.Reinstatement;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Contested companies over HTTP: both histories, the ruling, the appeal (R5.4). */
@Path("/api/leads")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class ContestResource {

    private final Contests contests;
    private final Rulings rulings;
    private final Appeals appeals;
    private final Dismissals dismissals;
    private final Leads leads;
    private final Registration registration;
    private final Reinstatement reinstatement;
    private final Playbooks playbooks;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ContestResource(
            Contests contests,
            Rulings rulings,
            Appeals appeals,
            Dismissals dismissals,
            Leads leads,
            Registration registration,
            Reinstatement reinstatement,
            Playbooks playbooks,
            Deadlines deadlines,
            Directory directory,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.contests = contests;
        this.rulings = rulings;
        this.appeals = appeals;
        this.dismissals = dismissals;
        this.leads = leads;
        this.registration = registration;
        this.reinstatement = reinstatement;
        this.playbooks = playbooks;
        this.deadlines = deadlines;
        this.directory = directory;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** All leads of the company side by side; in full for whoever rules. */
    @GET
    @Path("/{id}/contest")
    public Uni<ContestView> show(UUID id) {
        return contests.of(id).chain(found -> contests.shown(found.contest()));
    }

    /** The manager of either side decides, and with good reason against who came first. */
    @POST
    @Path("/{id}/ruling")
    @RolesAllowed({"manager", "director"})
    public Uni<ContestView> rule(UUID id, @NotNull @Valid RuleOnOwnership asked) {
        requireAtWork(asked.ownerId());
        var decided = decision(asked.reason());
        return contests.of(id).map(Contests.Found::contest).chain(contest -> settle(
                        contest, contest.decide(asked.ownerId(), decided, clock.instant()), decided)
                .chain(() -> contests.shown(contest)));
    }

    /** It only sounded like the same company: each side keeps its own lead, and who bears its name is contested by it. */
    @POST
    @Path("/{id}/contest/dismissal")
    @RolesAllowed({"manager", "director"})
    public Uni<ContestView> dismiss(UUID id, @NotNull @Valid DismissContest asked) {
        return contests.of(id).map(Contests.Found::contest).chain(contest -> {
            var lead = contest.lead(id);
            var now = clock.instant();
            var dismissal = contest.dismiss(lead, caller.id(), asked.reason(), now);
            var namesakes = contest.namesakes(lead);
            var rest = contest.without(namesakes);
            outbox.publish(dismissal.told(lead, contest.first(), !rest.isOpen()));
            namesakes.forEach(namesake -> outbox.publish(namesake.contest(lead, now)));
            return dismissals.persist(dismissal).chain(() -> contests.shown(rest));
        });
    }

    /** Who lost asks those above, once per ruling. */
    @POST
    @Path("/{id}/appeals")
    @RolesAllowed({"sales", "manager"})
    @ResponseStatus(201)
    public Uni<ContestView> appeal(UUID id, @NotNull @Valid AppealRuling asked) {
        return contests.of(id)
                .call(found -> appeals.has(found.latest(), caller.id()).invoke(already -> {
                    if (already) {
                        throw new RuleViolation("lead.appealed-already");
                    }
                }))
                .chain(found -> appeal(found, asked))
                .chain(contests::shown);
    }

    private Uni<Contest> appeal(Contests.Found found, AppealRuling asked) {
        var now = clock.instant();
        var ruling = found.latest();
        var appeal = ruling.appeal(asked, caller.id(), now);
        outbox.publish(ruling.appealed(appeal, found.contest().lead(ruling.leadId()), now));
        return appeals.persist(appeal).replaceWith(found.contest());
    }

    /** A granted appeal is another ruling at once. */
    @POST
    @Path("/{id}/appeals/{appealId}/answer")
    @RolesAllowed({"manager", "director"})
    public Uni<ContestView> answer(UUID id, UUID appealId, @NotNull @Valid AnswerAppeal given) {
        return contests.of(id).chain(found -> appeals.findById(appealId)
                .chain(appeal -> answer(found, appeal, given))
                .chain(() -> contests.shown(found.contest())));
    }

    private Uni<?> answer(Contests.Found found, Appeal appeal, AnswerAppeal given) {
        var ruling = found.latest();
        if (appeal == null || !appeal.rulingId().equals(ruling.id())) {
            throw Refused.notFound();
        }
        if (ruling.ruledBy(caller.id()) && !caller.is("director")) {
            throw Refused.forbidden("lead.own-ruling");
        }
        var contest = found.contest();
        var now = clock.instant();
        outbox.publish(appeal.answer(given, contest.lead(ruling.leadId()), caller.id(), now));
        if (!given.granted()) {
            return Uni.createFrom().voidItem();
        }
        requireAtWork(appeal.appealedBy());
        var decided = decision(given.comment());
        return settle(contest, contest.decideAnew(appeal.appealedBy(), decided, now), decided);
    }

    private Uni<?> settle(Contest contest, Outcome outcome, Decision decided) {
        contest.leads().stream()
                .filter(lead -> lead.status().isClosed())
                .map(Lead::id)
                .forEach(deadlines::cancelAll);
        outcome.events().forEach(outbox::publish);
        return rulings.persist(outcome.ruling())
                .chain(() -> leads.passClaims(outcome.winner(), contest.leads()))
                .chain(() -> outcome.reopened()
                        ? putBack(outcome.winner(), decided)
                        : Uni.createFrom().voidItem());
    }

    private Uni<?> putBack(Lead lead, Decision decided) {
        var now = clock.instant();
        return reinstatement
                .of(lead, decided, now)
                .chain(() -> playbooks.of(lead.region()))
                .chain(playbook -> registration.startClock(lead, lead.ownerId(), playbook, now));
    }

    private Decision decision(String reason) {
        return new Decision(Uuid7.next(), "ruling", caller.id(), reason);
    }

    private void requireAtWork(String ownerId) {
        var person = directory.person(ownerId).orElseThrow(() -> Refused.unprocessable("lead.owner-unknown", ownerId));
        if (!person.active()) {
            throw Refused.unprocessable("lead.owner-left", person.name());
        }
    }
}
