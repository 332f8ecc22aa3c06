package io.kaituo.local.demo;

import io.kaituo.local.demo.Plan.Outcome;
import io.kaituo.local.demo.Plan.PlannedDeal;
import io.kaituo.local.demo.Plan.PlannedLead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds what exists against what was planned, line by line. */
final class Outcomes {
    private final Plan plan;
    private final Inventory inventory;
    private final Created created;
    private final Map<String, Found> products;
    private final Map<String, Found> accounts;
    private final Map<String, Found> deals;
    private final Map<String, Found> contracts;
    private final Map<String, Found> leads;

    Outcomes(Plan plan, Inventory inventory, Created created) {
        this.plan = plan;
        this.inventory = inventory;
        this.created = created;
        this.products = Inventory.byExternalId(inventory.products());
        this.accounts = Inventory.byExternalId(inventory.accounts());
        this.deals = Inventory.byExternalId(inventory.deals());
        this.contracts = Inventory.byExternalId(inventory.contracts());
        this.leads = Inventory.byExternalId(inventory.leads());
    }

    List<Line> lines(FollowUps followUps, ScheduleCheck schedules, List<String> notices) {
        var lines = new ArrayList<Line>();
        lines.add(Line.of(
                "products",
                plan.products().size(),
                there(plan.products(), product -> Inventory.key(product.region(), product.externalId()), products)
                        .count(),
                created.of(Selling.PRODUCTS)));
        lines.add(Line.of(
                "accounts",
                plan.accounts().size(),
                there(plan.accounts(), account -> Inventory.key(account.by().region(), account.externalId()), accounts)
                        .count(),
                created.of(Selling.ACCOUNTS)));
        lines.add(Line.of("deals", plan.deals().size(), deals(deal -> true).count(), created.of(Selling.DEALS)));
        for (Outcome outcome : Outcome.values())
            lines.add(Line.of(
                    "deals-" + outcome.name().toLowerCase(Locale.ROOT),
                    plan.deals().stream()
                            .filter(deal -> deal.outcome() == outcome)
                            .count(),
                    deals(deal -> deal.outcome() == outcome)
                            .filter(found -> found.is(outcome.name()))
                            .count()));
        lines.add(lead("leads-pipeline", lead -> !lead.listed(), created.of(Registering.LEADS)));
        lines.add(Line.of(
                "leads-contacted",
                plan.leads().stream().filter(PlannedLead::contacted).count(),
                leads(PlannedLead::contacted).filter(lead -> !lead.is("NEW")).count()));
        lines.add(lead("leads-listed", PlannedLead::listed, created.of(Registering.LISTED)));
        contractLines(lines, followUps, schedules);
        overdueLines(lines, notices);
        return List.copyOf(lines);
    }

    private void contractLines(List<Line> lines, FollowUps followUps, ScheduleCheck schedules) {
        List<Found> signed = there(plan.won(), Outcomes::key, contracts)
                .filter(contract -> contract.is("SIGNED"))
                .toList();
        lines.add(Line.of("contracts-signed", plan.won().size(), signed.size(), created.of(Selling.SIGNATURES)));
        var ids = new HashSet<>(followUps.contracts());
        ids.retainAll(signed.stream().map(Found::id).toList());
        lines.add(Line.of("schedules", signed.size(), ids.size()));
        ids = new HashSet<>(followUps.contracts());
        inventory.contracts().stream()
                .filter(contract -> contract.signedOn() != null)
                .map(Found::id)
                .forEach(ids::remove);
        lines.add(Line.of("schedules-unsigned", 0, ids.size()));
        signed.forEach(contract -> schedules.check(contract, followUps.of(contract.id())));
        schedules.lines().forEach(lines::add);
    }

    /** Everybody's clocks go on after the demo, so all overdue leads count here, those of the show and later ones. */
    private void overdueLines(List<Line> lines, List<String> notices) {
        lines.add(Line.of(
                "overdue-shown",
                plan.neglected().size(),
                leads(PlannedLead::neglected).filter(Found::overdue).count()));
        List<Found> overdue = inventory.leads().stream().filter(Found::overdue).toList();
        var told = new HashSet<>(notices);
        lines.add(Line.of(
                "overdue",
                overdue.size(),
                overdue.stream().map(Found::id).filter(told::contains).count()));
        lines.add(Line.of("overdue-once", told.size(), notices.size()));
    }

    private Line lead(String what, Predicate<PlannedLead> which, long made) {
        return Line.of(
                what, plan.leads().stream().filter(which).count(), leads(which).count(), made);
    }

    private Stream<Found> deals(Predicate<PlannedDeal> which) {
        return there(plan.deals().stream().filter(which).toList(), Outcomes::key, deals);
    }

    private Stream<Found> leads(Predicate<PlannedLead> which) {
        return there(
                plan.leads().stream().filter(which).toList(),
                lead -> Inventory.key(lead.by().region(), lead.externalId()),
                leads);
    }

    private static <P> Stream<Found> there(List<P> planned, Function<P, String> key, Map<String, Found> found) {
        return planned.stream().map(key).map(found::get).filter(Objects::nonNull);
    }

    private static String key(PlannedDeal deal) {
        return Inventory.key(deal.by().region(), deal.externalId());
    }
}
