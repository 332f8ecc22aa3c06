package io.kaituo.notification.inbox;

import io.kaituo.notification.mail.Letters;
import io.kaituo.notification.mail.WriteLetter;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts news into inboxes, each once per person, and takes them out again when a fact has made them needless. */
@ApplicationScoped
class Notices {

    private final InboxItems items;
    private final Letters letters;
    private final InboxTail tail;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Readers readers;
    private final Clock clock;

    Notices(
            InboxItems items,
            Letters letters,
            InboxTail tail,
            Deadlines deadlines,
            Directory directory,
            Readers readers,
            Clock clock) {
        this.items = items;
        this.letters = letters;
        this.tail = tail;
        this.deadlines = deadlines;
        this.directory = directory;
        this.readers = readers;
        this.clock = clock;
    }

    /** Tells each of these people who has not been told yet. */
    Uni<Void> tell(Collection<String> recipients, News news) {
        return items.informedOf(news).chain(informed -> {
            var now = clock.instant();
            var fresh = recipients.stream()
                    .distinct()
                    .filter(recipient -> !informed.contains(recipient))
                    .map(recipient -> InboxItem.of(news, recipient, now))
                    .toList();
            if (fresh.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            Transaction.current().afterCommit(tail::wake);
            return items.persist(fresh).chain(() -> mail(fresh));
        });
    }

    /** Nobody needs to see to these any more. */
    Uni<Void> close(String region, Collection<UUID> subjects, Notice... notices) {
        return items.pending(region, subjects, List.of(notices))
                .invoke(this::close)
                .replaceWithVoid();
    }

    /** The same for one of several such facts about a subject. */
    Uni<Void> close(String region, UUID subject, String cause, Notice notice) {
        return items.pending(region, List.of(subject), List.of(notice))
                .map(pending ->
                        pending.stream().filter(item -> item.isAbout(cause)).toList())
                .invoke(this::close)
                .replaceWithVoid();
    }

    /**
     * From now on exactly these people must see to it: what others have closes, and who has nothing yet is told.
     *
     * @param asking what counts as having been asked already
     */
    Uni<Void> turnTo(Collection<String> recipients, News news, Notice... asking) {
        return items.pending(news.region(), List.of(news.subject().id()), List.of(asking))
                .chain(pending -> {
                    close(pending.stream()
                            .filter(item -> !recipients.contains(item.recipientId()))
                            .toList());
                    return tell(
                            recipients.stream()
                                    .filter(recipient -> pending.stream().noneMatch(item -> item.recipientId()
                                            .equals(recipient)))
                                    .toList(),
                            news);
                });
    }

    private void close(List<InboxItem> pending) {
        pending.forEach(InboxItem::close);
        deadlines.cancel(
                WakeSnoozedItems.KIND, pending.stream().map(InboxItem::id).toList());
        Transaction.current().afterCommit(tail::wake);
    }

    /**
     * Somebody else must see to these now.
     *
     * @param occasion tells this change of hands from others
     */
    Uni<Void> passOn(String region, UUID subject, Collection<String> recipients, String occasion, Notice... passed) {
        return items.pending(region, List.of(subject), List.of(passed)).chain(pending -> {
            var others = pending.stream()
                    .filter(item -> !recipients.contains(item.recipientId()))
                    .toList();
            close(others);
            return Multi.createFrom()
                    .iterable(others.stream()
                            .map(item -> item.passedOn(occasion))
                            .distinct()
                            .toList())
                    .onItem()
                    .transformToUniAndConcatenate(news -> tell(recipients, news))
                    .onItem()
                    .ignoreAsUni();
        });
    }

    private Uni<Void> mail(List<InboxItem> fresh) {
        return letters.write(fresh.stream()
                .filter(item -> item.kind().isMailed())
                .flatMap(item -> directory.person(item.recipientId()).stream().flatMap(to -> letter(item, to)))
                .toList());
    }

    private Stream<WriteLetter> letter(InboxItem item, Person to) {
        if (!to.active() || to.email() == null) {
            return Stream.empty();
        }
        var view = item.view(readers.in(to.language()));
        return Stream.of(new WriteLetter(
                item.id(), item.region(), to.email(), to.language(), view.title(), view.why(), view.link()));
    }
}
