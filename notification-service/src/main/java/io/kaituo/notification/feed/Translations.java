package io.kaituo.notification.feed;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ExecutionEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.ProposalEvent;
import io.kaituo.events.SoldLine;
import io.kaituo.events.VisitEvent;
import io.kaituo.events.feed.AgreementFact;
import io.kaituo.events.feed.CareFact;
import io.kaituo.events.feed.DealCourse;
import io.kaituo.events.feed.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which internal events the public hears of, and in which words: nothing written by hand about people gets through. */
final class Translations {

    private static final Map<Class<?>, Translation<?>> ALL = Stream.of(deals(), agreements(), care())
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Translation::type, Function.identity()));

    private Translations() {}

    static boolean exists(Class<? extends IntegrationEvent> type) {
        return ALL.containsKey(type);
    }

    /** Empty for what stays inside. */
    static Optional<Translation<?>> of(IntegrationEvent event) {
        return Optional.ofNullable(ALL.get(event.getClass()));
    }

    private static List<Translation<?>> deals() {
        return List.of(
                Translation.of(
                        AccountEvent.DealOpened.class,
                        AccountEvent.DealOpened::dealId,
                        (it, known) -> new DealCourse.DealOpened(
                                it.dealId(),
                                it.accountId(),
                                it.accountName(),
                                it.name(),
                                it.ownerId(),
                                it.stage(),
                                it.amount())),
                Translation.of(
                        AccountEvent.DealChanged.class,
                        AccountEvent.DealChanged::dealId,
                        (it, known) -> new DealCourse.DealChanged(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.name(),
                                it.ownerId(),
                                it.amount())),
                Translation.of(
                        AccountEvent.DealStageChanged.class,
                        AccountEvent.DealStageChanged::dealId,
                        (it, known) -> new DealCourse.DealStageChanged(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.ownerId(),
                                it.fromStage(),
                                it.stage())),
                Translation.of(
                        AccountEvent.DealWon.class,
                        AccountEvent.DealWon::dealId,
                        (it, known) -> new DealCourse.DealWon(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.ownerId(),
                                it.contractId(),
                                it.amount(),
                                it.closedOn())),
                Translation.of(
                        AccountEvent.DealLost.class,
                        AccountEvent.DealLost::dealId,
                        (it, known) -> new DealCourse.DealLost(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.ownerId(),
                                it.closedOn())),
                Translation.of(
                        AccountEvent.DealReopened.class,
                        AccountEvent.DealReopened::dealId,
                        (it, known) -> new DealCourse.DealReopened(
                                it.dealId(), it.accountId(), known.accountName(it.accountId()), it.ownerId())));
    }

    private static List<Translation<?>> agreements() {
        return List.of(
                Translation.of(
                        ProposalEvent.ProposalAccepted.class,
                        ProposalEvent.ProposalAccepted::dealId,
                        (it, known) -> new AgreementFact.ProposalAccepted(
                                it.dealId(),
                                it.accountId(),
                                it.accountName(),
                                it.proposalId(),
                                it.version(),
                                it.total(),
                                it.acceptedOn())),
                new Translation<>(
                        ContractEvent.ContractSubmitted.class,
                        ContractEvent.ContractSubmitted::dealId,
                        ContractEvent.ContractSubmitted::contractId,
                        (it, known) -> new AgreementFact.ContractSubmitted(
                                it.dealId(),
                                known.accountId(null),
                                known.accountName(null),
                                it.contractId(),
                                it.number(),
                                it.revision(),
                                known.total())),
                new Translation<>(
                        ContractEvent.ContractApproved.class,
                        ContractEvent.ContractApproved::dealId,
                        ContractEvent.ContractApproved::contractId,
                        (it, known) -> new AgreementFact.ContractApproved(
                                it.dealId(),
                                known.accountId(null),
                                known.accountName(null),
                                it.contractId(),
                                it.number(),
                                known.total())),
                Translation.of(
                        ContractEvent.ContractSigned.class,
                        ContractEvent.ContractSigned::dealId,
                        (it, known) -> new AgreementFact.ContractSigned(
                                it.dealId(),
                                it.accountId(),
                                it.accountName(),
                                it.contractId(),
                                it.number(),
                                it.total(),
                                it.startsOn(),
                                it.endsOn(),
                                it.signedOn(),
                                lines(it.lines()))),
                Translation.of(
                        ContractEvent.ContractAmended.class,
                        ContractEvent.ContractAmended::dealId,
                        (it, known) -> new AgreementFact.ContractAmended(
                                it.dealId(),
                                it.accountId(),
                                it.accountName(),
                                it.contractId(),
                                it.amendmentId(),
                                it.number(),
                                it.total(),
                                it.startsOn(),
                                it.endsOn(),
                                it.signedOn(),
                                lines(it.lines()))),
                Translation.of(
                        ContractEvent.ContractVoided.class,
                        ContractEvent.ContractVoided::dealId,
                        (it, known) -> new AgreementFact.ContractVoided(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.contractId(),
                                it.number(),
                                it.wasSigned())));
    }

    private static List<Translation<?>> care() {
        return List.of(
                Translation.of(
                        VisitEvent.FollowUpsScheduled.class,
                        VisitEvent.FollowUpsScheduled::dealId,
                        (it, known) -> new CareFact.FollowUpScheduled(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.contractId(),
                                it.followUps().stream()
                                        .sorted(Comparator.comparing(VisitEvent.FollowUp::dueOn))
                                        .map(one -> new CareFact.FollowUp(one.followUpId(), one.kind(), one.dueOn()))
                                        .toList())),
                Translation.of(
                        VisitEvent.FollowUpCompleted.class,
                        VisitEvent.FollowUpCompleted::dealId,
                        (it, known) -> new CareFact.FollowUpCompleted(
                                it.dealId(),
                                known.accountId(null),
                                known.accountName(null),
                                it.contractId(),
                                it.followUpId())),
                Translation.of(
                        ExecutionEvent.MilestoneReached.class,
                        ExecutionEvent.MilestoneReached::dealId,
                        (it, known) -> new CareFact.MilestoneReached(
                                it.dealId(),
                                it.accountId(),
                                known.accountName(it.accountId()),
                                it.contractId(),
                                it.milestoneId(),
                                it.n(),
                                it.code(),
                                it.department(),
                                it.plannedOn(),
                                it.actualOn(),
                                it.customerConfirms())));
    }

    private static List<Line> lines(List<SoldLine> lines) {
        return lines.stream()
                .map(line -> new Line(line.productId(), line.title(), line.quantity(), line.amount()))
                .toList();
    }
}
