package io.kaituo.lead.referral;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.outbox.Outbox;
import io.kaituo.platform.playbook.Playbooks;
import io.kaituo.platform.transaction.UnitOfWork;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.Page;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.UUID;

/** Who brought us customers, what became of it, and how they were thanked (转介绍). */
@Path("/api/leads/referrals")
@RolesAllowed({"sales", "manager", "director"})
@UnitOfWork
class ReferralResource {

    private final Referrals referrals;
    private final Leads leads;
    private final Playbooks playbooks;
    private final Outbox outbox;
    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    ReferralResource(
            Referrals referrals,
            Leads leads,
            Playbooks playbooks,
            Outbox outbox,
            Caller caller,
            Directory directory,
            Clock clock) {
        this.referrals = referrals;
        this.leads = leads;
        this.playbooks = playbooks;
        this.outbox = outbox;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    public Uni<Page<ReferralView>> list(@QueryParam("region") String region, @Valid @BeanParam PageRequest page) {
        var sight = caller.sight();
        return page.newestFirst(
                caller.regions(region),
                one -> playbooks
                        .of(one)
                        .map(ReferralRules::of)
                        .chain(rules -> referrals.page(one, sight, rules, page.after(Cursor.NEWEST), page.limit() + 1)),
                Referred::place,
                referred -> referred.view(directory::name));
    }

    /** Notes the reward; the list shows it. */
    @POST
    @Path("/{leadId}/reward")
    @RolesAllowed({"sales", "manager"})
    public Uni<Void> reward(UUID leadId, @NotNull @Valid RewardReferral asked) {
        return leads.get(leadId, caller.sight())
                .map(ReferralResource::referred)
                .chain(lead -> playbooks
                        .of(lead.region())
                        .map(ReferralRules::of)
                        .chain(rules -> referrals
                                .of(lead)
                                .invoke(referral ->
                                        outbox.publish(referral.reward(asked, rules, caller.id(), clock.instant())))))
                .replaceWithVoid();
    }

    private static Lead referred(Lead lead) {
        if (!lead.company().isReferred()) {
            throw Refused.notFound();
        }
        return lead;
    }
}
