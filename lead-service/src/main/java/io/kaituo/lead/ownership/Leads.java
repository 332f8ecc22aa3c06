package io.kaituo.lead.ownership;

import io.kaituo.lead.duplicates.LeadSearch;
import io.kaituo.platform.identity.Sight;
import io.kaituo.platform.transaction.Transaction;
import io.kaituo.platform.web.Cursor;
import io.kaituo.platform.web.ListQuery;
import io.kaituo.platform.web.PageRequest;
import io.kaituo.platform.web.Refused;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.pool.ReactiveConnection.Result;

/** All leads the current transaction may see. */
@ApplicationScoped
public class Leads implements PanacheRepositoryBase<Lead, UUID> {

    /** Claims the company for the lead unless somebody came first. */
    private static final String CLAIM =
            """
            insert into ownership_claim (region, company_key, lead_id, claimed_at) values ($1, $2, $3, $4)
            on conflict do nothing""";

    /** Who holds a company, once the registration that was in the way has committed; or who holds a certain lead's. */
    private static final String HOLDER =
            """
            select coalesce(lead.contested_against, lead.id), lead.id, lead.owner_id from ownership_claim claim
            join lead on lead.id = claim.lead_id where claim.region = $1 and claim.company_key = $2""";

    private static final String HOLDERS =
            """
            select claim.company_key, coalesce(lead.contested_against, lead.id), lead.id, lead.owner_id
            from ownership_claim claim join lead on lead.id = claim.lead_id
            where claim.region = $1 and claim.company_key = any ($2)""";

    private static final String RIVAL =
            """
            select coalesce(contested_against, id), id, owner_id from lead where region = $1 and id = $2""";

    private static final String RIVALS =
            """
            select id, coalesce(contested_against, id), id, owner_id from lead where region = $1 and id = any ($2)""";

    private static final String PASS_CLAIMS =
            "update ownership_claim set lead_id = $2 where region = $1 and lead_id = any ($3)";

    private static final String RELEASE =
            """
            with released as (delete from ownership_claim where region = $1 and company_key = $2 and lead_id = $3)
            select exists (select 1 from lead where region = $1 and company_key = $2 and id <> $3 and contested)""";

    /** Claims many in one order, so that two imports never wait for each other; tells whose the company is now. */
    private static final String CLAIM_ALL =
            """
            insert into ownership_claim (region, company_key, lead_id, claimed_at)
            select $1, company_key, lead_id, $4
            from unnest($2::text[], $3::uuid[]) with ordinality as asked (company_key, lead_id, n) order by company_key, n
            on conflict do nothing returning lead_id""";

    private static final String OWNERS =
            "select company_key, owner_id from lead where region = $1 and company_key = any ($2)";

    private static final String LOADS =
            """
            select owner_id, count(*) from lead
            where region = $1 and owner_id = any ($2) and status in ('NEW', 'CONTACTED', 'QUALIFIED') group by owner_id""";

    private final LeadSearch search;

    Leads(LeadSearch search) {
        this.search = search;
    }

    public Uni<Lead> get(UUID id, Sight sight) {
        return findById(id).map(lead -> {
            if (lead == null || !sight.covers(lead.ownerId())) {
                throw Refused.notFound();
            }
            return lead;
        });
    }

    /** In the order of their ids, in which everybody locks them. */
    public Uni<List<Lead>> these(String region, Collection<UUID> ids) {
        return list("region = ?1 and id in ?2 order by id", region, ids);
    }

    Uni<Lead> byExternalId(String region, String externalId) {
        return find("region = ?1 and externalId = ?2", region, externalId).firstResult();
    }

    /** The leads that this owner still has to speak to in time. */
    Uni<List<Lead>> waitingFor(String region, String ownerId) {
        return list(
                """
                region = ?1 and ownership.ownerId = ?2 and firstContact.due is not null
                and firstContact.overdue = false and firstContact.pausedAt is null""",
                region,
                ownerId);
    }

    /** Whether the company is the lead's now: first come, first owned. */
    Uni<Boolean> claim(Lead lead, Instant at) {
        return Transaction.current()
                .update(CLAIM, lead.region(), lead.company().companyKey(), lead.id(), at.atOffset(ZoneOffset.UTC))
                .map(claimed -> claimed == 1);
    }

    /** Who holds the company that this lead could not claim. */
    Uni<Rival> holder(Lead lead) {
        return Transaction.current()
                .select(HOLDER, lead.region(), lead.company().companyKey())
                .map(Leads::rival);
    }

    Uni<Rival> rival(String region, UUID lead) {
        return Transaction.current().select(RIVAL, region, lead).map(Leads::rival);
    }

    /** The same for many, by the lead that was found. */
    Uni<Map<UUID, Rival>> rivals(String region, Collection<UUID> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Transaction.current()
                        .select(RIVALS, region, found.toArray(UUID[]::new))
                        .map(rows -> {
                            var rivals = new HashMap<UUID, Rival>();
                            rows.forEachRemaining(row -> rivals.put(
                                    (UUID) row[0], new Rival((UUID) row[1], (UUID) row[2], (String) row[3])));
                            return rivals;
                        });
    }

    /** All leads of the contest of this one, the first registered first. */
    public Uni<List<Lead>> contestOf(Lead lead) {
        return list(
                "region = ?1 and (id = ?2 or dispute.contestedAgainst = ?2) order by registeredAt, id",
                lead.region(),
                lead.dispute().first(lead.id()));
    }

    /** Whatever names these leads had claimed is the winner's now. */
    public Uni<?> passClaims(Lead winner, Collection<Lead> leads) {
        return Transaction.current()
                .update(
                        PASS_CLAIMS,
                        winner.region(),
                        winner.id(),
                        leads.stream().map(Lead::id).toArray(UUID[]::new));
    }

    /** Gives up the claim on a name that is no longer the lead's; false when somebody else wants that company too. */
    Uni<Boolean> release(Lead lead, String companyKey) {
        return Transaction.current()
                .select(RELEASE, lead.region(), companyKey, lead.id())
                .map(rows -> !(Boolean) rows.next()[0]);
    }

    /** The leads among these whose company is theirs now. */
    Uni<Set<UUID>> claim(String region, List<Lead> asked, Instant now) {
        return Transaction.current()
                .select(
                        CLAIM_ALL,
                        region,
                        asked.stream().map(lead -> lead.company().companyKey()).toArray(String[]::new),
                        asked.stream().map(Lead::id).toArray(UUID[]::new),
                        now.atOffset(ZoneOffset.UTC))
                .map(rows -> {
                    var granted = new HashSet<UUID>();
                    while (rows.hasNext()) {
                        granted.add((UUID) rows.next()[0]);
                    }
                    return granted;
                });
    }

    /** Who holds these companies, by key. */
    Uni<Map<String, Rival>> holders(String region, List<String> companyKeys) {
        if (companyKeys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Transaction.current()
                .select(HOLDERS, region, companyKeys.toArray(String[]::new))
                .map(rows -> {
                    var holders = new HashMap<String, Rival>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        holders.put((String) row[0], new Rival((UUID) row[1], (UUID) row[2], (String) row[3]));
                    }
                    return holders;
                });
    }

    /** Who has leads of these companies (null for the pool); companies that are not on the list are left out. */
    Uni<Map<String, Set<String>>> ownersOf(String region, Collection<String> companyKeys) {
        return Transaction.current()
                .select(OWNERS, region, companyKeys.toArray(String[]::new))
                .map(rows -> {
                    var owners = new HashMap<String, Set<String>>();
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        owners.computeIfAbsent((String) row[0], key -> new HashSet<>())
                                .add((String) row[1]);
                    }
                    return owners;
                });
    }

    Uni<Map<String, Lead>> byExternalIds(String region, List<String> externalIds) {
        return externalIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : find("region = ?1 and externalId in ?2", region, externalIds)
                        .list()
                        .map(found -> found.stream().collect(Collectors.toMap(Lead::externalId, Function.identity())));
    }

    /** A new lead, past Hibernate, which would write the columns of its later life as well: what is said of it by now is kept. */
    void insert(Lead fresh) {
        var transaction = Transaction.current();
        transaction.changes().created(fresh.id(), fresh);
        transaction.writeLast(NewLeads.INSERT_ONE, NewLeads.values(fresh));
    }

    /** The same for many, with one statement. */
    Uni<Integer> insert(List<Lead> fresh) {
        var transaction = Transaction.current();
        fresh.forEach(lead -> transaction.changes().created(lead.id(), lead));
        return transaction.update(NewLeads.INSERT_MANY, NewLeads.columns(fresh));
    }

    /** How many open leads each of these people carries; nobody is left out. */
    public Uni<Map<String, Long>> loads(String region, Collection<String> owners) {
        return Transaction.current()
                .select(LOADS, region, owners.toArray(String[]::new))
                .map(rows -> {
                    var loads = new HashMap<String, Long>();
                    owners.forEach(owner -> loads.put(owner, 0L));
                    while (rows.hasNext()) {
                        Object[] row = rows.next();
                        loads.put((String) row[0], (Long) row[1]);
                    }
                    return loads;
                });
    }

    /** One item more than the page holds, so that it is known whether another page follows. */
    Uni<List<Lead>> page(
            String region, Sight sight, Reader reader, LeadFilter filter, LeadSort sort, PageRequest page) {
        var query = filter.narrow(sort.query(region, page).seenBy(sight, Ownership.OWNER));
        return search.in(region, filter.q, reader.needs(sight))
                .chain(found -> found.apply(query).list(this, page.limit() + 1));
    }

    /** Counted no further than {@code most}. */
    Uni<Integer> count(String region, Sight sight, Reader reader, LeadFilter filter, int most) {
        var query = filter.narrow(
                ListQuery.newestFirst(region, "registeredAt", Cursor.NEWEST).seenBy(sight, Ownership.OWNER));
        return search.in(region, filter.q, reader.needs(sight))
                .chain(found -> found.apply(query).count(Lead.class, most));
    }

    /** For those who read on and on: the newest first, from there on. */
    public Uni<List<Lead>> page(String region, Sight sight, Reader reader, LeadFilter filter, Cursor after, int most) {
        var query = filter.narrow(
                ListQuery.newestFirst(region, "registeredAt", after).seenBy(sight, Ownership.OWNER));
        return search.in(region, filter.q, reader.needs(sight))
                .chain(found -> found.apply(query).list(this, most));
    }

    private static Rival rival(Result rows) {
        Object[] row = rows.next();
        return new Rival((UUID) row[0], (UUID) row[1], (String) row[2]);
    }
}
