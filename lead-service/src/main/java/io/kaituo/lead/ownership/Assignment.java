package io.kaituo.lead.ownership;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.identity.Caller;
import io.kaituo.platform.web.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may own a lead, and who should when nobody looked after it. */
@ApplicationScoped
public class Assignment {

    private final Leads leads;
    private final Directory directory;
    private final Caller caller;

    Assignment(Leads leads, Directory directory, Caller caller) {
        this.leads = leads;
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * Somebody whom the caller may give a lead of this region to.
     *
     * @throws Refused 422 for somebody unknown, gone or not selling, 403 for somebody of another team
     */
    public Person candidate(String personId, String region) {
        var person = directory
                .person(personId)
                .filter(known -> known.worksIn(region))
                .orElseThrow(() -> Refused.unprocessable("lead.owner-unknown", personId));
        if (!person.active()) {
            throw Refused.unprocessable("lead.owner-left", person.name());
        }
        if (!sells(person)) {
            throw Refused.unprocessable("lead.owner-not-selling", person.name());
        }
        if (!caller.sight().covers(personId)) {
            throw Refused.forbidden("lead.foreign-team", person.name());
        }
        return person;
    }

    /** The least loaded of the owner's team who can carry more; never the owner, never somebody who left. */
    Uni<Optional<Person>> successor(Lead lead) {
        var able = able(directory.colleaguesOf(lead.ownerId()), lead);
        return loads(able, lead).map(loads -> leastLoaded(able, loads));
    }

    /** Whom the caller can give this lead to: the owner's team, for a lead without an owner the caller's own. */
    Uni<List<CandidateView>> candidates(Lead lead) {
        var able = able(
                lead.ownerId() == null ? directory.teamOf(caller.id()) : directory.colleaguesOf(lead.ownerId()), lead);
        return loads(able, lead).map(loads -> {
            var proposed = leastLoaded(able, loads);
            return able.stream()
                    .sorted(byLoad(loads))
                    .map(person -> new CandidateView(
                            person.id(),
                            person.name(),
                            loads.get(person.id()),
                            person.capacity(),
                            loads.get(person.id()) >= person.capacity(),
                            proposed.filter(person::equals).isPresent()))
                    .toList();
        });
    }

    static Optional<Person> leastLoaded(List<Person> able, Map<String, Long> loads) {
        return able.stream()
                .filter(person -> loads.get(person.id()) < person.capacity())
                .min(byLoad(loads));
    }

    private static Comparator<Person> byLoad(Map<String, Long> loads) {
        return Comparator.comparingDouble((Person person) -> (double) loads.get(person.id()) / person.capacity())
                .thenComparing(Person::id);
    }

    private static List<Person> able(List<Person> team, Lead lead) {
        return team.stream()
                .filter(person -> person.active() && person.is("sales") && person.worksIn(lead.region()))
                .filter(person -> !person.id().equals(lead.ownerId()))
                .toList();
    }

    private Uni<Map<String, Long>> loads(List<Person> able, Lead lead) {
        return leads.loads(lead.region(), able.stream().map(Person::id).toList());
    }

    private static boolean sells(Person person) {
        return person.is("sales") || person.is("manager");
    }
}
