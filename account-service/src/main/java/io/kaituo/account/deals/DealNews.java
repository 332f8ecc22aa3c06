package io.kaituo.account.deals;

import io.kaituo.events.AccountEvent.DealChanged;
import io.kaituo.events.AccountEvent.DealIntentRecorded;
import io.kaituo.events.AccountEvent.DealLost;
import io.kaituo.events.AccountEvent.DealOpened;
import io.kaituo.events.AccountEvent.DealReopened;
import io.kaituo.events.AccountEvent.DealStageChanged;
import io.kaituo.events.AccountEvent.DealWinQuestioned;
import io.kaituo.events.AccountEvent.DealWon;
import io.kaituo.events.Money;
import io.kaituo.events.Uuid7;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a deal tells the other services; each of its events says the same about which deal it is. */
record DealNews(Instant at, String region, UUID dealId, UUID accountId, String name, String ownerId, Money total) {

    DealOpened opened(String accountName, String stage) {
        return new DealOpened(Uuid7.next(), at, region, dealId, accountId, accountName, name, ownerId, stage, total);
    }

    DealChanged changed() {
        return new DealChanged(Uuid7.next(), at, region, dealId, accountId, name, ownerId, total);
    }

    DealStageChanged moved(String from, String to) {
        return new DealStageChanged(Uuid7.next(), at, region, dealId, accountId, ownerId, from, to);
    }

    DealIntentRecorded intends(LocalDate on, String by) {
        return new DealIntentRecorded(Uuid7.next(), at, region, dealId, accountId, ownerId, on, by);
    }

    DealWon won(Closing end) {
        return new DealWon(
                Uuid7.next(), at, region, dealId, accountId, ownerId, end.contractId(), total, end.closedOn());
    }

    DealLost lost(Closing end) {
        return new DealLost(Uuid7.next(), at, region, dealId, accountId, ownerId, end.outcomeReason(), end.closedOn());
    }

    DealWinQuestioned questioned(UUID contractId) {
        return new DealWinQuestioned(Uuid7.next(), at, region, dealId, accountId, name, ownerId, contractId);
    }

    DealReopened reopened(String by, String reason) {
        return new DealReopened(Uuid7.next(), at, region, dealId, accountId, ownerId, by, reason);
    }
}
