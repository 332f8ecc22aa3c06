package io.kaituo.local.demo;

import io.kaituo.local.demo.ExampleFiles.Opportunity;
import io.kaituo.local.demo.ExampleFiles.Product;
import io.kaituo.local.demo.ExampleFiles.SalesPerson;
import io.kaituo.local.demo.Plan.Outcome;
import io.kaituo.local.demo.Plan.PlannedAccount;
import io.kaituo.local.demo.Plan.PlannedDeal;
import io.kaituo.local.demo.Plan.PlannedLead;
import io.kaituo.local.demo.Plan.PlannedProduct;
import io.kaituo.local.keycloak.People;
import io.kaituo.local.keycloak.Person;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns the files into a plan and tells what it had to interpret. */
final class Planning {
    private static final String PIPELINE = "crm-pipeline";
    private static final String REGISTER = "public-register";
    private static final String UNIDENTIFIED = "Unidentified · ";

    private final ExampleFiles files;
    private final Map<String, Person> people;
    private final List<Person> listedReps;

    Planning(ExampleFiles files, People people) {
        this.files = files;
        this.people = people.all().stream().collect(Collectors.toMap(Person::name, Function.identity()));
        this.listedReps = people.all().stream()
                .filter(person -> person.isRep() && person.region().equals(Plan.LISTED_REGION))
                .toList();
    }

    Plan plan() {
        checkTeam();
        return new Plan(
                products(),
                accounts(),
                files.pipeline().stream()
                        .filter(Planning::isDeal)
                        .map(this::deal)
                        .toList(),
                Stream.concat(
                                files.pipeline().stream()
                                        .filter(row -> !isDeal(row))
                                        .map(this::lead),
                                listed())
                        .toList());
    }

    /** Whoever sells must be able to log in, in the region and for the manager that the file names. */
    private void checkTeam() {
        for (SalesPerson member : files.team()) {
            Person person = people.get(member.name());
            Person manager = people.get(member.manager());
            if (person == null
                    || manager == null
                    || !person.region().equals(member.region().toLowerCase(Locale.ROOT))
                    || !person.manager().equals(manager.username()))
                files.blemishes().found("unknown-seller", member.name());
        }
        Set<String> selling = files.pipeline().stream().map(Opportunity::agent).collect(Collectors.toSet());
        files.team().stream().filter(member -> !selling.contains(member.name())).forEach(member -> files.blemishes()
                .found("no-rows", ""));
    }

    /** What a region sells is on its own list. */
    private List<PlannedProduct> products() {
        return files.team().stream()
                .map(member -> people.get(member.name()).region())
                .distinct()
                .sorted()
                .flatMap(region -> files.products().values().stream()
                        .sorted(Comparator.comparing(Product::name))
                        .map(product -> new PlannedProduct(region, product)))
                .toList();
    }

    private List<PlannedAccount> accounts() {
        var accounts = new LinkedHashMap<String, PlannedAccount>();
        for (Opportunity row : files.pipeline())
            if (row.identified())
                accounts.computeIfAbsent(
                        account(row),
                        id -> new PlannedAccount(
                                id, seller(row), files.companies().get(row.company())));
        return List.copyOf(accounts.values());
    }

    /** A region's own record of a company: the same company may be an account of three regions. */
    private String account(Opportunity row) {
        return "crm:" + seller(row).region() + ":" + row.company();
    }

    private static boolean isDeal(Opportunity row) {
        return row.identified() && !row.stage().equals("Prospecting");
    }

    private PlannedDeal deal(Opportunity row) {
        Outcome outcome =
                switch (row.stage()) {
                    case "Won" -> Outcome.WON;
                    case "Lost" -> Outcome.LOST;
                    default -> Outcome.OPEN;
                };
        return new PlannedDeal(
                row.id(),
                account(row),
                seller(row),
                row.company(),
                row.product(),
                amount(row),
                outcome,
                row.engagedOn().orElseThrow(),
                row.closedOn().orElse(null));
    }

    /** What was paid, else the list price: a lost deal's value in the file is 0 and an open one's is missing. */
    private BigDecimal amount(Opportunity row) {
        Optional<BigDecimal> paid = row.value().filter(value -> value.signum() > 0);
        if (paid.isEmpty()) files.blemishes().found("no-value", "");
        return paid.orElseGet(() -> files.products().get(row.product()).price());
    }

    private PlannedLead lead(Opportunity row) {
        if (!row.identified()) files.blemishes().found("no-company", "");
        return new PlannedLead(
                row.id(),
                seller(row),
                row.identified() ? row.company() : UNIDENTIFIED + row.id(),
                PIPELINE,
                row.identified() ? files.companies().get(row.company()).sector() : null,
                row.stage().equals("Engaging"));
    }

    /** Spread evenly: each rep has as many as every other, give or take one. */
    private Stream<PlannedLead> listed() {
        return IntStream.range(0, files.listed().size()).mapToObj(i -> {
            var company = files.listed().get(i);
            return new PlannedLead(
                    company.code(),
                    listedReps.get(i % listedReps.size()),
                    company.name(),
                    REGISTER,
                    company.industry().isEmpty() ? null : company.industry(),
                    false);
        });
    }

    private Person seller(Opportunity row) {
        return people.get(row.agent());
    }
}
