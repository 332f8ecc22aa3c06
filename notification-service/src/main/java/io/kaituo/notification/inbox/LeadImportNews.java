package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.IMPORT_CONTESTED;
import static io.kaituo.notification.inbox.Notice.IMPORT_FINISHED;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.RegisterEvent.LeadImportFinished;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who imported a file what became of it, and their managers how much of it is contested: once, not per lead. */
@ApplicationScoped
class LeadImportNews {

    private final Facts facts;
    private final Recipients recipients;
    private final Notices notices;

    LeadImportNews(Facts facts, Recipients recipients, Notices notices) {
        this.facts = facts;
        this.recipients = recipients;
        this.notices = notices;
    }

    Uni<?> tell(LeadImportFinished finished) {
        var brought = news(
                finished,
                IMPORT_FINISHED,
                text(finished.fileName()),
                count(finished.registered()),
                count(finished.changed()),
                count(finished.known()),
                count(finished.bad()));
        var contested = news(
                finished,
                IMPORT_CONTESTED,
                text(finished.fileName()),
                count(finished.contested()),
                person(finished.requestedBy()));
        return notices.tell(recipients.unlessGone(finished.requestedBy()), brought)
                .chain(() -> facts.decidedContests(finished.region(), finished.importId()))
                .chain(decided -> decided >= finished.contested()
                        ? Uni.createFrom().voidItem()
                        : notices.tell(recipients.managersOf(finished.requestedBy(), finished.region()), contested));
    }

    private static Word count(long many) {
        return text(Long.toString(many));
    }

    private static News news(LeadImportFinished finished, Notice notice, Word... words) {
        return new News(
                        finished.region(),
                        notice,
                        new Subject(Subject.IMPORT, finished.importId()),
                        finished.id().toString(),
                        null,
                        List.of(words))
                .ownedBy(finished.requestedBy());
    }
}
