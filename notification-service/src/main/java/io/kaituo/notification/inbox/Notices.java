package io.kaituo.notification.inbox;

import io.kaituo.notification.actionlink.ActionLinks;
import io.kaituo.notification.actionlink.LinkOutcome;
import io.kaituo.notification.channel.Parcel.Button;
import io.kaituo.notification.delivery.Message;
import io.kaituo.notification.delivery.Messages;
import io.kaituo.platform.deadline.Deadlines;
import io.kaituo.platform.transaction.Transaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts news into inboxes, each once per person, and takes them out again when a fact has made them needless. */
@ApplicationScoped
class Notices {

    private final InboxItems items;
    private final Facts facts;
    private final Messages messages;
    private final ActionLinks links;
    private final InboxTail tail;
    private final Deadlines deadlines;
    private final Readers readers;
    private final Clock clock;

    Notices(
            InboxItems items,
            Facts facts,
            Messages messages,
            ActionLinks links,
            InboxTail tail,
            Deadlines deadlines,
            Readers readers,
            Clock clock) {
        this.items = items;
        this.facts = facts;
        this.messages = messages;
        this.links = links;
        this.tail = tail;
        this.deadlines = deadlines;
        this.readers = readers;
        this.clock = clock;
    }

    /** Tells each of these people who has not been told yet. */
    Uni<Void> tell(Collection<String> recipients, News news) {
        return tell(Audience.of(recipients), news);
    }

    /** The same for people who are reached in several parts. */
    Uni<Void> tell(Audience audience, News news) {
        return audience.people().isEmpty()
                ? Uni.createFrom().voidItem()
                : facts.settled(news).chain(over -> over ? Uni.createFrom().voidItem() : tellUnsettled(audience, news));
    }

    /** What is known and who knows it are asked for together: each question would cost its own way to the database. */
    private Uni<Void> tellUnsettled(Audience audience, News news) {
        return Uni.combine()
                .all()
                .unis(facts.completed(news), items.informedOf(news))
                .asTuple()
                .chain(known -> asked(news).chain(asked -> tell(audience, known.getItem1(), known.getItem2(), asked)));
    }

    private Uni<Void> tell(Audience audience, News news, Set<String> informed, Map<String, InboxItem> asked) {
        var now = clock.instant();
        var fresh = new ArrayList<InboxItem>();
        var repeated = new ArrayList<InboxItem>();
        audience.people().stream().filter(person -> !informed.contains(person)).forEach(person -> {
            if (asked.containsKey(person)) {
                repeat(asked.get(person), news, now);
                repeated.add(asked.get(person));
            } else {
                var item = InboxItem.of(news, person, now);
                item.because(audience.partsOf(person));
                fresh.add(item);
            }
        });
        Transaction.current().afterCommit(tail::wake);
        return keep(fresh).chain(() -> send(fresh)).chain(() -> send(repeated));
    }

    private Uni<Void> keep(List<InboxItem> fresh) {
        return fresh.isEmpty() ? Uni.createFrom().voidItem() : items.persist(fresh);
    }

    /** Who is asked for the same about the same already: an approval is one request, each clock is another. */
    private Uni<Map<String, InboxItem>> asked(News news) {
        var matter = news.notice().matter();
        return matter.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : items.pending(news.region(), news.subject().id(), matter).map(pending -> pending.stream()
                        .filter(item -> item.kind() == InboxKind.APPROVAL || item.isAbout(news.cause()))
                        .collect(Collectors.toMap(InboxItem::recipientId, Function.identity(), (one, other) -> one)));
    }

    private void repeat(InboxItem item, News news, Instant now) {
        item.repeat(news, now);
        deadlines.cancel(WakeSnoozedItems.KIND, item.id());
    }

    /** Nobody needs to see to these any more. */
    Uni<Void> close(String region, Collection<UUID> subjects, Notice... notices) {
        return items.unsettled(region, subjects, List.of(notices))
                .invoke(this::settle)
                .replaceWithVoid();
    }

    /** The same for one of several such facts about a subject. */
    Uni<Void> close(String region, UUID subject, String cause, Notice notice) {
        return close(region, subject, item -> item.isAbout(cause), notice);
    }

    /** The same for some of those who were told. */
    Uni<Void> close(String region, UUID subject, Predicate<InboxItem> which, Notice... notices) {
        return items.unsettled(region, List.of(subject), List.of(notices))
                .invoke(told -> settle(told.stream().filter(which).toList()))
                .replaceWithVoid();
    }

    /** The same for what belongs to a deal or another group. */
    Uni<Void> closeWithin(String region, UUID group, Predicate<InboxItem> which, Notice... notices) {
        return items.unsettledOf(region, group, List.of(notices))
                .invoke(told -> settle(told.stream().filter(which).toList()))
                .replaceWithVoid();
    }

    /**
     * From now on exactly these people must see to it: what others have closes, and who has nothing yet is told.
     *
     * @param asking what counts as having been asked already
     */
    Uni<Void> turnTo(Collection<String> recipients, News news, Notice... asking) {
        return items.unsettled(news.region(), List.of(news.subject().id()), List.of(asking))
                .chain(told -> {
                    settle(told.stream()
                            .filter(item -> !recipients.contains(item.recipientId()))
                            .toList());
                    return tell(
                            recipients.stream()
                                    .filter(recipient ->
                                            told.stream().noneMatch(item -> item.isPending() && item.isOf(recipient)))
                                    .toList(),
                            news);
                });
    }

    private void settle(List<InboxItem> told) {
        if (told.isEmpty()) {
            return;
        }
        var now = clock.instant();
        told.forEach(item -> item.settle(now));
        var ids = told.stream().map(InboxItem::id).toList();
        deadlines.cancel(WakeSnoozedItems.KIND, ids);
        messages.drop(ids);
        Transaction.current().afterCommit(tail::wake);
    }

    /**
     * Somebody else must see to these now.
     *
     * @param occasion tells this change of hands from others
     */
    Uni<Void> passOn(String region, UUID subject, Collection<String> recipients, String occasion, Notice... passed) {
        return items.unsettled(region, List.of(subject), List.of(passed)).chain(told -> {
            var others = told.stream()
                    .filter(item -> !recipients.contains(item.recipientId()))
                    .toList();
            var asked = others.stream().filter(InboxItem::isPending).toList();
            settle(others);
            return Multi.createFrom()
                    .iterable(asked.stream()
                            .map(item -> item.passedOn(occasion))
                            .distinct()
                            .toList())
                    .onItem()
                    .transformToUniAndConcatenate(news -> tell(recipients, news))
                    .onItem()
                    .ignoreAsUni();
        });
    }

    /** A colleague gets what somebody handed on. */
    Uni<Void> handOn(InboxItem theirs) {
        Transaction.current().afterCommit(tail::wake);
        return items.persist(theirs).chain(() -> send(List.of(theirs)));
    }

    /** Whoever may decide by a link finds it in the message; all of these are about one subject. */
    private Uni<Void> send(List<InboxItem> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var one = told.get(0);
        Uni<Map<String, Map<LinkOutcome, String>>> paths = one.kind() == InboxKind.APPROVAL
                ? links.paths(one.region(), one.subject().id())
                : Uni.createFrom().item(Map.of());
        return paths.map(ofPerson -> told.stream()
                        .map(item -> message(item, ofPerson.getOrDefault(item.recipientId(), Map.of())))
                        .toList())
                .chain(messages::tell);
    }

    private Message message(InboxItem item, Map<LinkOutcome, String> paths) {
        return item.message(language -> item.wording(readers.in(language)).with(buttons(paths, language)));
    }

    private static List<Button> buttons(Map<LinkOutcome, String> paths, Locale language) {
        return paths.entrySet().stream()
                .map(path -> new Button(
                        Notice.TEXTS.of(language, "decide." + path.getKey().word()), path.getValue()))
                .toList();
    }
}
