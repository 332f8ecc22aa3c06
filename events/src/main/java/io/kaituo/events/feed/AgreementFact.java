package io.kaituo.events.feed;

import io.kaituo.events.EventType;
import io.kaituo.events.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was agreed about a deal: the proposal the customer took, and its contracts. */
public sealed interface AgreementFact extends DealFact {

    @EventType("deal.proposal-accepted.v1")
    @Meaning(value = "The customer accepted a proposal", zh = "客户已接受方案")
    record ProposalAccepted(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning("Id of the proposal") UUID proposalId,
            @Meaning("Which round of the proposal it was, from 1") int version,
            @Meaning(value = "Price of the proposal; absent where it names none", optional = true) Money total,
            @Meaning("Day the customer said yes") LocalDate acceptedOn)
            implements AgreementFact {}

    @EventType("deal.contract-submitted.v1")
    @Meaning(value = "A contract was submitted for approval", zh = "合同已提交审批")
    record ContractSubmitted(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning(NUMBER) String number,
            @Meaning("Revision of the document that was submitted, from 1") int revision,
            @Meaning(value = TOTAL, optional = true) Money total)
            implements AgreementFact {}

    @EventType("deal.contract-approved.v1")
    @Meaning(value = "The last approver agreed to a contract", zh = "合同已审批通过")
    record ContractApproved(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning(NUMBER) String number,
            @Meaning(value = TOTAL, optional = true) Money total)
            implements AgreementFact {}

    @EventType("deal.contract-signed.v1")
    @Meaning(value = "Both parties sealed a contract: it binds", zh = "合同已签订")
    record ContractSigned(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning(NUMBER) String number,
            @Meaning(value = TOTAL, optional = true) Money total,
            @Meaning(value = "First day of the term; absent where it has none", optional = true) LocalDate startsOn,
            @Meaning(value = "Last day of the term; absent where it has none", optional = true) LocalDate endsOn,
            @Meaning("Date of the signature on paper") LocalDate signedOn,
            @Meaning(LINES) List<Line> lines)
            implements AgreementFact {

        public ContractSigned {
            lines = List.copyOf(lines);
        }
    }

    @EventType("deal.contract-amended.v1")
    @Meaning(value = "An amendment of a contract was signed; its terms replace those of the contract", zh = "合同补充协议已签订")
    record ContractAmended(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning("Id of the contract that was amended") UUID contractId,
            @Meaning("Id of the amendment, which is a contract too") UUID amendmentId,
            @Meaning("Number of the amendment, as printed on it") String number,
            @Meaning(value = "Total from now on; absent where there is none", optional = true) Money total,
            @Meaning(value = "First day of the term; absent where it has none", optional = true) LocalDate startsOn,
            @Meaning(value = "Last day of the term; absent where it has none", optional = true) LocalDate endsOn,
            @Meaning("Date of the signature on paper") LocalDate signedOn,
            @Meaning(LINES) List<Line> lines)
            implements AgreementFact {

        public ContractAmended {
            lines = List.copyOf(lines);
        }
    }

    @EventType("deal.contract-voided.v1")
    @Meaning(value = "A contract was voided", zh = "合同已作废")
    record ContractVoided(
            @Meaning(DEAL) UUID dealId,
            @Meaning(value = ACCOUNT, optional = true) UUID accountId,
            @Meaning(value = ACCOUNT_NAME, optional = true) String accountName,
            @Meaning(CONTRACT) UUID contractId,
            @Meaning(NUMBER) String number,
            @Meaning("Whether it had been signed") boolean wasSigned)
            implements AgreementFact {}
}
