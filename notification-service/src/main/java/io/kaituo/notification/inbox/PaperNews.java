package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.BREACH_RECORDED;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.PaperEvent;
import io.kaituo.events.PaperEvent.ContractViolationRecorded;
import io.kaituo.platform.inbox.EventConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Tells the managers of a contract's owner who tried what must not be done with it (R5.21), never who tried it. */
@ApplicationScoped
class PaperNews {

    private final Recipients recipients;
    private final Notices notices;

    PaperNews(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> tell(PaperEvent event) {
        return event instanceof ContractViolationRecorded breach
                ? notices.tell(recipientsOf(breach), news(breach))
                : EventConsumer.nothing();
    }

    /** Where all of them tried it, those above are told. */
    private List<String> recipientsOf(ContractViolationRecorded breach) {
        return Stream.of(
                        recipients.managersOf(breach.ownerId(), breach.region()),
                        recipients.directors(breach.region()),
                        recipients.admins(breach.region()))
                .map(people -> people.stream()
                        .filter(person -> !person.equals(breach.personId()))
                        .toList())
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static News news(ContractViolationRecorded breach) {
        return new News(
                        breach.region(),
                        BREACH_RECORDED,
                        new Subject("contract", breach.contractId()),
                        breach.violationId().toString(),
                        null,
                        List.of(
                                text(breach.number()),
                                text(breach.accountName()),
                                person(breach.personId()),
                                term("breach." + breach.breach())))
                .ownedBy(breach.ownerId());
    }
}
