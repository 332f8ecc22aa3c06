package io.kaituo.lead.distribution;

import io.kaituo.lead.ownership.Lead;
import io.kaituo.lead.ownership.Leads;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds the leads and the people, and deals the ones out to the others. */
@ApplicationScoped
class Proposal {

    private final Leads register;
    private final OfferedLeads offered;
    private final Candidates candidates;
    private final DrawnTerritories territories;
    private final Distributions distributions;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    Proposal(
            Leads register,
            OfferedLeads offered,
            Candidates candidates,
            DrawnTerritories territories,
            Distributions distributions,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.register = register;
        this.offered = offered;
        this.candidates = candidates;
        this.territories = territories;
        this.distributions = distributions;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refused 422 unless it names either a campaign or leads, and there is something to distribute */
    Uni<Distribution> of(ProposeDistribution asked) {
        if (asked.namesTheLeads() == asked.namesTheCampaign()) {
            throw Refused.unprocessable("distribution.campaign-or-leads");
        }
        String region = caller.region(asked.region());
        return leads(asked, region).chain(leads -> candidates
                .of(region, asked.ownerIds())
                .chain(team -> draft(region, leads, team))
                .map(draft -> Distribution.propose(asked, region, draft, caller.id(), clock.instant())));
    }

    private Uni<Draft> draft(String region, List<Lead> leads, Candidates.Team team) {
        var bearers = team.bearers();
        var offers = leads.stream()
                .map(lead ->
                        new Offer(lead.id(), lead.companyName(), lead.company().industry(), lead.ownerId()))
                .toList();
        return distributions.lastServed(region).chain(last -> territories
                .of(region, bearers.stream().map(Bearer::id).toList())
                .map(drawn ->
                        Draft.of(offers, bearers, new Territories(drawn), last).without(team.away())));
    }

    private Uni<List<Lead>> leads(ProposeDistribution asked, String region) {
        var found = asked.namesTheLeads()
                ? register.these(region, asked.leadIds()).map(leads -> open(asked, leads))
                : offered.of(region, asked.campaign(), keepers(region));
        return found.invoke(leads -> {
            if (leads.isEmpty()) {
                throw Refused.unprocessable("distribution.nothing");
            }
        });
    }

    private List<Lead> open(ProposeDistribution asked, List<Lead> leads) {
        var sight = caller.sight();
        var open = leads.stream()
                .filter(lead -> !lead.status().isClosed() && sight.covers(lead.ownerId()))
                .toList();
        int missing = new HashSet<>(asked.leadIds()).size() - open.size();
        if (missing > 0) {
            throw Refused.unprocessable("distribution.not-distributable", missing);
        }
        return open;
    }

    /** Campaigns whose leads wait for somebody, the latest first. */
    Uni<List<WaitingCampaign>> waiting(String region) {
        return offered.waiting(region, keepers(region));
    }

    /** The caller and the managers they see: who puts a campaign's list in does not sell to it. */
    private List<String> keepers(String region) {
        var sight = caller.sight();
        var keepers = new ArrayList<>(List.of(caller.id()));
        directory.inRole("manager", region).stream()
                .map(Person::id)
                .filter(sight::covers)
                .forEach(keepers::add);
        return keepers;
    }
}
