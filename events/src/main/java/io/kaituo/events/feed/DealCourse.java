package io.kaituo.events.feed;

import io.kaituo.events.EventType;
import io.kaituo.events.Money;
import java.time.LocalDate;
import java.util.UUID;

/** How a deal goes, from its opening to its outcome. */
public sealed interface DealCourse extends DealFact {

    @EventType("deal.opened.v1")
    @Meaning(value = "A deal was opened", zh = "商机已建立")
    record DealOpened(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning("What the deal is called") String name,
            @Meaning(OWNER) String ownerId,
            @Meaning("Code of the stage it begins in, from the region's playbook") String stage,
            @Meaning(value = "Estimated amount; absent until somebody estimates it", optional = true) Money amount)
            implements DealCourse {}

    @EventType("deal.changed.v1")
    @Meaning(value = "A deal's name, owner or amount changed", zh = "商机的名称、负责人或金额已变更")
    record DealChanged(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning("What the deal is called now") String name,
            @Meaning(OWNER) String ownerId,
            @Meaning(value = "Amount from now on; absent until somebody estimates it", optional = true) Money amount)
            implements DealCourse {}

    @EventType("deal.stage-changed.v1")
    @Meaning(value = "A deal moved to another stage, forwards or back", zh = "商机阶段已变更")
    record DealStageChanged(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(OWNER) String ownerId,
            @Meaning("Code of the stage it left") String fromStage,
            @Meaning("Code of the stage it is in now") String stage)
            implements DealCourse {}

    @EventType("deal.won.v1")
    @Meaning(value = "The customer bought", zh = "商机已赢单")
    record DealWon(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(OWNER) String ownerId,
            @Meaning(value = "Id of the contract that won it; absent where it was won without one", optional = true)
                    UUID contractId,
            @Meaning(value = "What it was won for; absent where nobody said", optional = true) Money amount,
            @Meaning("Day of the outcome") LocalDate closedOn)
            implements DealCourse {}

    @EventType("deal.lost.v1")
    @Meaning(value = "The customer did not buy", zh = "商机已输单")
    record DealLost(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(OWNER) String ownerId,
            @Meaning("Day of the outcome") LocalDate closedOn)
            implements DealCourse {}

    @EventType("deal.reopened.v1")
    @Meaning(value = "The outcome of a deal was taken back: it is open again", zh = "商机已重新打开")
    record DealReopened(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(OWNER) String ownerId)
            implements DealCourse {}
}
