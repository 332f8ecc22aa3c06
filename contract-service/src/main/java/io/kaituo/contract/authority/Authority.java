package io.kaituo.contract.authority;

import io.kaituo.contract.authority.AuthorityRules.Seller;
import io.kaituo.platform.Calendars;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.Playbooks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** Who may agree to which price (R5.19), asked at the moment it matters. */
@ApplicationScoped
public class Authority {

    private final Offers offers;
    private final Playbooks playbooks;
    private final Calendars calendars;
    private final Directory directory;
    private final Clock clock;

    Authority(Offers offers, Playbooks playbooks, Calendars calendars, Directory directory, Clock clock) {
        this.offers = offers;
        this.playbooks = playbooks;
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /** As it is at this moment; nothing is remembered. */
    public Uni<Judgement> look(Priced offer) {
        return playbooks
                .pinned(offer.region(), offer.rules())
                .map(AuthorityRules::of)
                .chain(rules -> offers.beside(
                                offer,
                                calendars
                                        .of(offer.region())
                                        .before(clock.instant(), rules.together())
                                        .at())
                        .map(beside -> Judgement.of(rules, seller(offer), offer, beside)));
    }

    /** For an offer that is made now: later ones to the same customer are judged with it. */
    public Uni<Judgement> judge(Priced offer) {
        return offers.oneAtATime(offer.accountId())
                .chain(() -> look(offer))
                .invoke(found -> offers.keep(offer, found.belowAuthority(), clock.instant()));
    }

    /**
     * Whose word such a discount needs as a rule, exceptions aside.
     *
     * @param discount percent off the list price; nobody else's where none is known
     */
    public static Level ordinarily(BigDecimal discount, Playbook playbook) {
        return discount == null
                ? Level.REP
                : AuthorityRules.of(playbook).ordinarily(BigDecimal.ONE.subtract(discount.movePointLeft(2)));
    }

    /** Who could give the word an offer needs: the owner's managers, or whoever has that role in the region. */
    public List<Person> people(Level needed, String ownerId, String region) {
        var found = needed == Level.MANAGER ? directory.managersOf(ownerId) : directory.inRole(needed.word(), region);
        return found.stream()
                .filter(person -> person.worksIn(region) && !person.id().equals(ownerId))
                .toList();
    }

    private Seller seller(Priced offer) {
        var person = directory.person(offer.ownerId());
        return new Seller(
                person.map(Person::username).orElse(null), person.map(Level::of).orElse(Level.REP), offer.region());
    }
}
