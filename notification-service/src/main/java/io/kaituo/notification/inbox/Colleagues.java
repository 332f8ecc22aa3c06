package io.kaituo.notification.inbox;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/** Knows to whom an item may be handed: to somebody of the region who sees what it is about, and nobody else. */
@ApplicationScoped
class Colleagues {

    /** They see the whole of their regions, as everywhere (decision 5). */
    private static final Set<String> SEE_ALL = Set.of("director", "legal", "company", "admin", "service");

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /**
     * @throws Refused 422 for somebody who does not work in the region
     * @throws RuleViolation for the recipient's own self, and for somebody who may not see it
     */
    void requireMaySee(InboxItem item, String colleagueId) {
        if (colleagueId.equals(item.recipientId())) {
            throw new RuleViolation("inbox.delegate-self");
        }
        var colleague = directory
                .person(colleagueId)
                .filter(person -> person.active() && person.worksIn(item.region()))
                .orElseThrow(() -> Refused.unprocessable("inbox.delegate-unknown", colleagueId));
        if (!sees(colleague, item)) {
            throw new RuleViolation("inbox.delegate-blind", colleague.name());
        }
    }

    private boolean sees(Person colleague, InboxItem item) {
        if (item.kind() == InboxKind.SYSTEM && !item.subject().type().equals("deal")) {
            return colleague.is("admin");
        }
        return SEE_ALL.stream().anyMatch(colleague::is)
                || colleague.id().equals(item.ownerId())
                || Stream.of(item.ownerId())
                        .flatMap(owner -> directory.managersOf(owner).stream())
                        .anyMatch(manager -> manager.id().equals(colleague.id()));
    }
}
