package io.kaituo.notification.inbox;

import static io.kaituo.notification.inbox.Notice.HAND_OVER_DUE;
import static io.kaituo.notification.inbox.Notice.LEADS_GIVEN_AWAY;
import static io.kaituo.notification.inbox.Notice.LEADS_RECEIVED;
import static io.kaituo.notification.inbox.Word.moment;
import static io.kaituo.notification.inbox.Word.person;
import static io.kaituo.notification.inbox.Word.term;
import static io.kaituo.notification.inbox.Word.text;

import io.kaituo.events.LeadOwnerEvent.HandOverDue;
import io.kaituo.events.LeadOwnerEvent.HandedOver;
import io.kaituo.events.LeadOwnerEvent.LeadsReassigned;
import io.kaituo.events.LeadOwnerEvent.Share;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells each person once how many leads a decision brought or took, however many they are (decision 26), or will. */
@ApplicationScoped
class LeadBatches {

    private final Recipients recipients;
    private final Notices notices;

    LeadBatches(Recipients recipients, Notices notices) {
        this.recipients = recipients;
        this.notices = notices;
    }

    /** What is left counts, not what was: telling again would only repeat it. */
    Uni<?> ask(HandOverDue due) {
        return notices.tell(
                recipients.managersOf(due.personId(), due.region()),
                new News(
                                due.region(),
                                HAND_OVER_DUE,
                                new Subject(Subject.HAND_OVER, due.leaverId()),
                                due.id().toString(),
                                null,
                                List.of(
                                        text(due.name()),
                                        text(Long.toString(due.open())),
                                        text(Long.toString(due.leads()))))
                        .ownedBy(due.personId()));
    }

    Uni<?> end(HandedOver over) {
        return notices.close(over.region(), List.of(over.leaverId()), HAND_OVER_DUE);
    }

    Uni<?> tell(LeadsReassigned together) {
        var told = Stream.concat(
                counts(together, Share::ownerId)
                        .map(count -> new Told(LEADS_RECEIVED, count.getKey(), count.getValue())),
                counts(together, Share::fromOwnerId)
                        .filter(count -> !count.getKey().equals(together.reassignedBy()))
                        .map(count -> new Told(LEADS_GIVEN_AWAY, count.getKey(), count.getValue())));
        return Multi.createFrom()
                .items(told)
                .onItem()
                .transformToUniAndConcatenate(one -> notices.tell(to(one, together), news(one, together)))
                .onItem()
                .ignoreAsUni();
    }

    /** Who left is told nothing, and neither is anybody in their place: their manager decided. */
    private List<String> to(Told one, LeadsReassigned together) {
        return one.notice() == LEADS_RECEIVED
                ? recipients.owner(one.person(), together.region())
                : recipients.unlessGone(one.person());
    }

    private static News news(Told one, LeadsReassigned together) {
        return new News(
                together.region(),
                one.notice(),
                new Subject(together.decision(), together.batchId()),
                together.id() + "/" + one.notice(),
                one.notice() == LEADS_RECEIVED ? together.firstContactDue() : null,
                List.of(
                        text(Integer.toString(one.leads())),
                        person(together.reassignedBy()),
                        text(together.reason()),
                        moment(together.firstContactDue()),
                        term("by-" + together.decision())));
    }

    private static Stream<Map.Entry<String, Integer>> counts(LeadsReassigned together, Function<Share, String> person) {
        return together.shares().stream()
                .filter(share -> person.apply(share) != null)
                .collect(Collectors.toMap(person, Share::leads, Integer::sum, TreeMap::new))
                .entrySet()
                .stream();
    }

    private record Told(Notice notice, String person, int leads) {}
}
