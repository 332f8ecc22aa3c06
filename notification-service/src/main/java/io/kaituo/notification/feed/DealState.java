package io.kaituo.notification.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaituo.events.Money;
import io.kaituo.events.feed.AgreementFact.ContractAmended;
import io.kaituo.events.feed.AgreementFact.ContractApproved;
import io.kaituo.events.feed.AgreementFact.ContractSigned;
import io.kaituo.events.feed.AgreementFact.ContractSubmitted;
import io.kaituo.events.feed.AgreementFact.ContractVoided;
import io.kaituo.events.feed.DealCourse.DealChanged;
import io.kaituo.events.feed.DealCourse.DealLost;
import io.kaituo.events.feed.DealCourse.DealOpened;
import io.kaituo.events.feed.DealCourse.DealReopened;
import io.kaituo.events.feed.DealCourse.DealStageChanged;
import io.kaituo.events.feed.DealCourse.DealWon;
import io.kaituo.events.feed.DealFact;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a deal's public events add up to, for whoever begins in the middle: the same as reading them all. Fields are
 * absent as long as no event told them.
 *
 * @param status    {@code OPEN}, {@code WON} or {@code LOST}
 * @param contracts every contract an event told of, in the order of their first events
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealState(
        UUID accountId,
        String accountName,
        String name,
        String ownerId,
        String stage,
        Money amount,
        String status,
        LocalDate closedOn,
        List<ContractState> contracts) {

    static final DealState UNKNOWN = new DealState(null, null, null, null, null, null, null, null, List.of());

    DealState {
        contracts = contracts == null ? List.of() : List.copyOf(contracts);
    }

    /**
     * A contract as its last public event left it.
     *
     * @param status {@code IN_APPROVAL}, {@code APPROVED}, {@code SIGNED} or {@code VOIDED}
     * @param total  absent where the contract has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContractState(
            UUID contractId,
            String number,
            String status,
            Money total,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate signedOn) {

        private ContractState now(String next, Money agreed) {
            return new ContractState(contractId, number, next, agreed, startsOn, endsOn, signedOn);
        }
    }

    DealState after(DealFact fact) {
        var known = account(fact);
        if (fact instanceof DealOpened opened) {
            return known.terms(opened.name(), opened.ownerId(), opened.amount())
                    .at(opened.stage())
                    .outcome("OPEN", null);
        }
        if (fact instanceof DealChanged changed) {
            return known.terms(changed.name(), changed.ownerId(), changed.amount());
        }
        if (fact instanceof DealStageChanged moved) {
            return known.terms(name, moved.ownerId(), amount).at(moved.stage());
        }
        if (fact instanceof DealWon won) {
            return known.terms(name, won.ownerId(), won.amount()).outcome("WON", won.closedOn());
        }
        if (fact instanceof DealLost lost) {
            return known.terms(name, lost.ownerId(), amount).outcome("LOST", lost.closedOn());
        }
        return fact instanceof DealReopened reopened
                ? known.terms(name, reopened.ownerId(), amount).outcome("OPEN", null)
                : known.agreed(fact);
    }

    private DealState agreed(DealFact fact) {
        if (fact instanceof ContractSubmitted submitted) {
            return contract(submitted.contractId(), submitted.number(), it -> it.now("IN_APPROVAL", submitted.total()));
        }
        if (fact instanceof ContractApproved approved) {
            return contract(approved.contractId(), approved.number(), it -> it.now("APPROVED", approved.total()));
        }
        if (fact instanceof ContractVoided voided) {
            return contract(voided.contractId(), voided.number(), it -> it.now("VOIDED", it.total()));
        }
        if (fact instanceof ContractSigned it) {
            return contract(
                    it.contractId(),
                    it.number(),
                    before -> new ContractState(
                            it.contractId(),
                            it.number(),
                            "SIGNED",
                            it.total(),
                            it.startsOn(),
                            it.endsOn(),
                            it.signedOn()));
        }
        return fact instanceof ContractAmended amended ? amend(amended) : this;
    }

    /** The amendment is signed, and the contract it amends goes on under its terms. */
    private DealState amend(ContractAmended it) {
        return contract(
                        it.contractId(),
                        null,
                        before -> new ContractState(
                                it.contractId(),
                                before.number(),
                                "SIGNED",
                                it.total(),
                                it.startsOn(),
                                it.endsOn(),
                                before.signedOn()))
                .contract(
                        it.amendmentId(),
                        it.number(),
                        before -> new ContractState(
                                it.amendmentId(),
                                it.number(),
                                "SIGNED",
                                it.total(),
                                it.startsOn(),
                                it.endsOn(),
                                it.signedOn()));
    }

    private DealState contract(UUID contractId, String number, UnaryOperator<ContractState> change) {
        var all = new LinkedHashMap<UUID, ContractState>();
        contracts.forEach(contract -> all.put(contract.contractId(), contract));
        var before = all.getOrDefault(contractId, new ContractState(contractId, number, null, null, null, null, null));
        all.put(contractId, change.apply(before));
        return new DealState(
                accountId, accountName, name, ownerId, stage, amount, status, closedOn, List.copyOf(all.values()));
    }

    private DealState account(DealFact fact) {
        return new DealState(
                fact.accountId() == null ? accountId : fact.accountId(),
                fact.accountName() == null ? accountName : fact.accountName(),
                name,
                ownerId,
                stage,
                amount,
                status,
                closedOn,
                contracts);
    }

    private DealState terms(String called, String owner, Money worth) {
        return new DealState(accountId, accountName, called, owner, stage, worth, status, closedOn, contracts);
    }

    private DealState at(String reached) {
        return new DealState(accountId, accountName, name, ownerId, reached, amount, status, closedOn, contracts);
    }

    private DealState outcome(String became, LocalDate on) {
        return new DealState(accountId, accountName, name, ownerId, stage, amount, became, on, contracts);
    }
}
