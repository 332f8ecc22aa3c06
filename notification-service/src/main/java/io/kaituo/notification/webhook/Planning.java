package io.kaituo.notification.webhook;

import io.kaituo.notification.feed.FeedEvent;
import io.kaituo.notification.feed.FeedHead;
import io.kaituo.notification.feed.FeedLog;
import io.kaituo.platform.transaction.Regions;
import io.kaituo.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks up what a course has to deliver next: deals whose retry is due, and the log's next events of all deals that are on time. */
@ApplicationScoped
class Planning {

    private final FeedLog feed;
    private final Lanes lanes;
    private final Transactions transactions;
    private final Clock clock;

    Planning(FeedLog feed, Lanes lanes, Transactions transactions, Clock clock) {
        this.feed = feed;
        this.lanes = lanes;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Plan> of(Course course) {
        return transactions.reading(Regions.only(course.region()), () -> Uni.combine()
                .all()
                .unis(feed.head(course.region()), fresh(course), lanes.due(course, clock.instant()))
                .asTuple()
                .chain(found -> course.replay() || !found.getItem1().expired(course.position())
                        ? plan(course, found.getItem1(), found.getItem2(), found.getItem3())
                        : Uni.createFrom().item(new Plan(course.position(), List.of(), true))));
    }

    private Uni<Plan> plan(Course course, FeedHead head, List<FeedEvent> found, List<Lane> due) {
        long end = course.until() == null ? head.lastPosition() : Math.min(course.until(), head.lastPosition());
        var fresh = found.stream().filter(event -> event.position() <= end).toList();
        boolean more = found.size() == course.pace() && fresh.size() == found.size();
        long horizon = !course.mayBegin()
                ? course.position()
                : more ? fresh.get(fresh.size() - 1).position() : Math.max(end, course.position());
        return plan(course, horizon, fresh, due);
    }

    private Uni<List<FeedEvent>> fresh(Course course) {
        if (!course.mayBegin()) {
            return Uni.createFrom().item(List.of());
        }
        return course.chosen()
                ? lanes.chosen(course, course.pace())
                : feed.after(course.region(), course.position(), course.filter(), course.pace());
    }

    private Uni<Plan> plan(Course course, long horizon, List<FeedEvent> fresh, List<Lane> due) {
        return Uni.combine()
                .all()
                .unis(lanes.events(course, due, horizon), lanes.behind(course, deals(fresh)))
                .asTuple()
                .chain(found -> {
                    var events = new LinkedHashMap<Lane, List<FeedEvent>>();
                    due.forEach(lane -> events.put(lane, found.getItem1().getOrDefault(lane.dealId(), List.of())));
                    events.putAll(onTime(fresh, found.getItem2()));
                    return lanes.previous(course, firsts(course, events))
                            .map(previous -> new Plan(horizon, queues(events, previous), false));
                });
    }

    private static Set<UUID> deals(List<FeedEvent> events) {
        return events.stream().map(FeedEvent::dealId).collect(Collectors.toSet());
    }

    private Map<Lane, List<FeedEvent>> onTime(List<FeedEvent> fresh, Set<UUID> waiting) {
        var byDeal = new LinkedHashMap<UUID, List<FeedEvent>>();
        fresh.stream().filter(event -> !waiting.contains(event.dealId())).forEach(event -> byDeal.computeIfAbsent(
                        event.dealId(), deal -> new ArrayList<>())
                .add(event));
        var lanesOnTime = new LinkedHashMap<Lane, List<FeedEvent>>();
        byDeal.forEach(
                (deal, events) -> lanesOnTime.put(Lane.fresh(deal, events.get(0).sequence(), clock.instant()), events));
        return lanesOnTime;
    }

    /** Of which events the one before has to be looked up; for the others it stands in front of them. */
    private static List<FeedEvent> firsts(Course course, Map<Lane, List<FeedEvent>> events) {
        return events.values().stream()
                .flatMap(ofDeal -> ofDeal.stream().limit(course.chosen() ? ofDeal.size() : 1))
                .toList();
    }

    private static List<DealQueue> queues(Map<Lane, List<FeedEvent>> events, Map<UUID, Long> previous) {
        var queues = new ArrayList<DealQueue>();
        events.forEach((lane, ofDeal) -> {
            boolean complete = !lane.isStored() || ofDeal.size() < Lanes.EVENTS;
            queues.add(new DealQueue(lane, messages(ofDeal, previous), complete));
        });
        return queues;
    }

    private static List<Message> messages(List<FeedEvent> events, Map<UUID, Long> previous) {
        var messages = new ArrayList<Message>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            Long before = previous.get(event.id());
            messages.add(Message.of(
                    event,
                    before != null ? before : i == 0 ? 0 : events.get(i - 1).sequence()));
        }
        return messages;
    }
}
