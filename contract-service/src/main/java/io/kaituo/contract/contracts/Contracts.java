package io.kaituo.contract.contracts;

import io.kaituo.contract.approval.ApprovalSubjects;
import io.kaituo.contract.approval.Audience;
import io.kaituo.contract.knowndeals.DealFollower;
import io.kaituo.contract.knowndeals.KnownDeals;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.search.RecordSearch;
import io.kaituo.platform.search.Searched;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All contracts the current transaction may see. */
@ApplicationScoped
class Contracts implements PanacheRepositoryBase<Contract, UUID>, ApprovalSubjects, DealFollower, Searched {

    private static final RecordSearch SEARCH = new RecordSearch("contract", "number, deal_name, account_name");

    private static final String NEXT_NUMBER = "select next_contract_number($1, $2)";

    private final KnownDeals deals;
    private final Audience audience;

    Contracts(KnownDeals deals, Audience audience) {
        this.deals = deals;
        this.audience = audience;
    }

    @Override
    public RecordSearch search() {
        return SEARCH;
    }

    Uni<Contract> add(Contract contract) {
        var deal = contract.snapshot().deal();
        SEARCH.keep(contract.id(), contract.region(), contract.number(), deal.dealName(), deal.accountName());
        return persist(contract);
    }

    /** To read: for those as well who are asked to decide about it. */
    Uni<Contract> read(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .failWith(Refused::notFound)
                .call(contract -> audience.requireMayRead(contract.region(), id, contract.ownerId()));
    }

    Uni<Contract> get(UUID id, Sight sight) {
        return findById(id).map(contract -> seen(contract, sight));
    }

    /** The same, and nobody else changes it before the transaction ends. */
    Uni<Contract> lock(UUID id, Sight sight) {
        return lock(id).map(contract -> seen(contract, sight));
    }

    private static Contract seen(Contract contract, Sight sight) {
        if (contract == null || !sight.covers(contract.ownerId())) {
            throw Refused.notFound();
        }
        return contract;
    }

    Uni<Contract> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId).firstResult();
    }

    /** For a change of what holds between the parties: such changes of one contract happen one after another. */
    Uni<Contract> lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Amendments of a contract, the newest first. */
    Uni<List<Contract>> amendmentsOf(Contract original) {
        return list(
                "region = ?1 and origin.amends = ?2 order by origin.draftedAt desc, id desc",
                original.region(),
                original.id());
    }

    /** The contract whose terms hold, or held last: the amendment that shares the original's lot, or the original. */
    Uni<Contract> lastTerms(Contract original) {
        return find(
                        "region = ?1 and origin.amends = ?2 and status = ?3",
                        original.region(),
                        original.id(),
                        original.status())
                .<Contract>firstResult()
                .map(amendment -> amendment == null ? original : amendment);
    }

    /** What is to follow it, or null; what was voided or rejected follows nothing. */
    Uni<Contract> renewalOf(Contract original) {
        return find(
                        "region = ?1 and origin.renews = ?2 and status not in (?3, ?4)",
                        original.region(),
                        original.id(),
                        ContractStatus.VOIDED,
                        ContractStatus.REJECTED)
                .firstResult();
    }

    /** Readable and never given out twice in the region, such as {@code EAST-2026-00042}; numbers may be left out. */
    Uni<String> nextNumber(String region, int year) {
        return Transaction.current().select(NEXT_NUMBER, region, year).map(rows -> "%S-%d-%05d"
                .formatted(region, year, (Long) rows.next()[0]));
    }

    Uni<List<Contract>> page(String region, Sight sight, ContractFilter filter, Cursor after, int most) {
        var query = filter.narrow(
                ListQuery.newestFirst(region, "origin.draftedAt", after).seenBy(sight, "deal.ownerId"));
        return SEARCH.in(region, filter.q).chain(found -> found.apply(query).list(this, most));
    }

    @Override
    public String subjectType() {
        return Contract.TYPE;
    }

    @Override
    public Uni<Contract> subject(UUID id) {
        return findById(id);
    }

    @Override
    public Uni<?> dealsChanged(String region, UUID accountId) {
        return deals.followIn(Contract.TYPE, region, accountId)
                .chain(changed -> changed == 0
                        ? Uni.createFrom().voidItem()
                        : SEARCH.keepAgain(region, "account_id = $2", accountId));
    }
}
