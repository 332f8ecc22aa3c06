package io.kaituo.notification.feed;

import static org.awaitility.Awaitility.await;

import io.kaituo.events.AccountEvent;
import io.kaituo.events.ContractEvent;
import io.kaituo.events.ExecutionEvent;
import io.kaituo.events.IntegrationEvent;
import io.kaituo.events.Money;
import io.kaituo.events.ProposalEvent;
import io.kaituo.events.SoldLine;
import io.kaituo.events.Uuid7;
import io.kaituo.events.VisitEvent;
import io.kaituo.platform.testing.Broker;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.Token;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;

/** A deal that goes well, as the services tell of it, and what then stands in the feed. */
public final class GivenFeed {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final String OWNER = "id-ada";

    final String region;
    final UUID deal = Uuid7.next();
    final UUID account = Uuid7.next();
    final UUID contract = Uuid7.next();

    public GivenFeed(String region) {
        this.region = region;
    }

    public UUID deal() {
        return deal;
    }

    public static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60));
    }

    /** A token of an integrator of these regions. */
    public static String integrator(String... regions) {
        return Token.of("erp", List.of(regions), List.of("integrator"));
    }

    /** Publishes and waits until the feed has as many events of this deal. */
    public void tell(int events, IntegrationEvent... told) {
        for (var event : told) {
            Broker.publish(event);
        }
        eventually().until(() -> numbered() == events);
    }

    private long numbered() {
        return Rows.count("select count(*) from feed_event where deal_id = ? and position is not null", deal);
    }

    /** The deal's events in the order of their numbers, by column. */
    public List<Map<String, Object>> rows() {
        return Rows.of("select * from feed_event where deal_id = ? order by sequence", deal);
    }

    public List<String> bodies() {
        return rows().stream().map(row -> (String) row.get("body")).toList();
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    public AccountEvent.DealOpened opened() {
        return new AccountEvent.DealOpened(
                Uuid7.next(), now(), region, deal, account, "Harbour Ltd", "Cranes", OWNER, "1", Money.yuan("900.00"));
    }

    AccountEvent.DealChanged changed(String name) {
        return new AccountEvent.DealChanged(
                Uuid7.next(), now(), region, deal, account, name, OWNER, Money.yuan("950.00"));
    }

    public AccountEvent.DealStageChanged moved(String from, String to) {
        return new AccountEvent.DealStageChanged(Uuid7.next(), now(), region, deal, account, OWNER, from, to);
    }

    AccountEvent.DealWon won() {
        return new AccountEvent.DealWon(
                Uuid7.next(), now(), region, deal, account, OWNER, contract, Money.yuan("1000.00"), DAY);
    }

    AccountEvent.DealLost lost(String reason) {
        return new AccountEvent.DealLost(Uuid7.next(), now(), region, deal, account, OWNER, reason, DAY);
    }

    AccountEvent.DealReopened reopened(String reason) {
        return new AccountEvent.DealReopened(Uuid7.next(), now(), region, deal, account, OWNER, "id-mia", reason);
    }

    AccountEvent.AccountChanged renamed(String name) {
        return new AccountEvent.AccountChanged(Uuid7.next(), now(), region, account, name, OWNER);
    }

    ProposalEvent.ProposalAccepted proposalAccepted() {
        return new ProposalEvent.ProposalAccepted(
                Uuid7.next(),
                now(),
                region,
                Uuid7.next(),
                deal,
                "Cranes",
                account,
                "Harbour Ltd",
                OWNER,
                "For Mr Wang",
                2,
                Money.yuan("1000.00"),
                DAY);
    }

    ContractEvent.ContractDrafted drafted() {
        return new ContractEvent.ContractDrafted(
                Uuid7.next(), now(), region, contract, "C-7", deal, account, OWNER, Money.yuan("980.00"), null, null);
    }

    ContractEvent.ContractRevised revised() {
        return new ContractEvent.ContractRevised(
                Uuid7.next(), now(), region, contract, "C-7", 2, Money.yuan("1000.00"));
    }

    ContractEvent.ContractSubmitted submitted() {
        return new ContractEvent.ContractSubmitted(
                Uuid7.next(), now(), region, contract, "C-7", deal, OWNER, 2, Uuid7.next());
    }

    ContractEvent.ContractApproved approved() {
        return new ContractEvent.ContractApproved(Uuid7.next(), now(), region, contract, "C-7", deal, OWNER);
    }

    ContractEvent.ContractSigned signed() {
        return new ContractEvent.ContractSigned(
                Uuid7.next(),
                now(),
                region,
                contract,
                "C-7",
                deal,
                "Cranes",
                account,
                "Harbour Ltd",
                OWNER,
                Money.yuan("1000.00"),
                DAY,
                DAY.plusYears(1),
                DAY,
                List.of(new SoldLine("P-1", "Crane", new BigDecimal("2.5"), Money.yuan("1000.00"))));
    }

    ContractEvent.ContractAmended amended(UUID amendment) {
        return new ContractEvent.ContractAmended(
                Uuid7.next(),
                now(),
                region,
                contract,
                amendment,
                "C-7-A1",
                deal,
                "Cranes",
                account,
                "Harbour Ltd",
                OWNER,
                Money.yuan("1200.00"),
                DAY,
                DAY.plusYears(2),
                DAY,
                List.of());
    }

    ContractEvent.ContractVoided voided(String reason) {
        return new ContractEvent.ContractVoided(
                Uuid7.next(), now(), region, contract, "C-7", deal, account, OWNER, true, reason);
    }

    VisitEvent.FollowUpsScheduled scheduled() {
        return new VisitEvent.FollowUpsScheduled(
                Uuid7.next(),
                now(),
                region,
                contract,
                deal,
                account,
                OWNER,
                List.of(
                        new VisitEvent.FollowUp(Uuid7.next(), "REVIEW", DAY.plusMonths(2)),
                        new VisitEvent.FollowUp(Uuid7.next(), "CALL_BACK", DAY.plusMonths(1))),
                0);
    }

    VisitEvent.FollowUpCompleted completed() {
        return new VisitEvent.FollowUpCompleted(
                Uuid7.next(), now(), region, contract, Uuid7.next(), deal, OWNER, "id-ben");
    }

    ExecutionEvent.MilestoneReached reached() {
        return new ExecutionEvent.MilestoneReached(
                Uuid7.next(),
                now(),
                region,
                contract,
                Uuid7.next(),
                1,
                deal,
                account,
                OWNER,
                "first-delivery",
                "DELIVERY",
                DAY,
                DAY.plusDays(1),
                true);
    }
}
