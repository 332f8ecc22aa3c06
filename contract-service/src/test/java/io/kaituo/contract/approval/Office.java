package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalSubject.Facts;
import io.kaituo.contract.approval.ApprovalSubject.Matter;
import io.kaituo.contract.people.Presence;
import io.kaituo.events.Money;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.directory.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An office of the tests: who works there, who is away and what time it is. */
final class Office {

    static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private final Map<String, Person> people = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private final Map<String, String> standIns = new HashMap<>();
    private final Set<String> gone = new HashSet<>();
    private Parties parties = new Parties("ada", "ada");
    private Instant now = MONDAY;

    /** Ada sells and asks; Mia leads her, Dira directs, Lex and Coco decide for legal and the company. */
    static Office ordinary() {
        return new Office()
                .with("ada", "sales")
                .with("ben", "sales")
                .with("mia", "manager")
                .with("dira", "director")
                .with("lex", "legal")
                .with("coco", "company");
    }

    Office with(String name, String role) {
        boolean leads = role.equals("manager");
        boolean inTeam = leads || role.equals("sales");
        people.put(
                name,
                new Person(
                        name,
                        name,
                        name,
                        name + "@example.org",
                        "en",
                        Set.of("east"),
                        inTeam ? "harbour" : null,
                        Set.of(role),
                        leads ? Set.of("harbour") : Set.of(),
                        0,
                        true));
        return this;
    }

    Office without(String name) {
        people.remove(name);
        return this;
    }

    Office away(String... names) {
        away.addAll(List.of(names));
        return this;
    }

    Office back(String name) {
        away.remove(name);
        return this;
    }

    Office standsIn(String delegate, String person) {
        standIns.put(person, delegate);
        return this;
    }

    Office requestedBy(String name) {
        parties = new Parties(name, name);
        return this;
    }

    Office sells(String name) {
        parties = new Parties(parties.requester(), name);
        return this;
    }

    String requester() {
        return parties.requester();
    }

    Office later(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    Today today() {
        return today(null);
    }

    Today today(LocalDate wantedOn) {
        var chairs = new Chairs(
                Staff.of("east", new ArrayList<>(people.values())), new Presence(away, standIns, gone), parties);
        return new Today(chairs, new Pace(null, null, null), wantedOn, WorkingCalendar.china(), now);
    }

    /** The requester asks for it. */
    Approval asks(Matter matter, Approval earlier, StepRule... steps) {
        var rules = new ApprovalRules(null, null, List.of(steps), null, null, null, null);
        return Approval.request(new UUID(0, 9), matter, rules, earlier, requester(), "please", today());
    }

    /** A contract of Ada's, as its approvers see it. */
    static Matter contract(int revision, String hash, Map<String, String> parts) {
        return new Matter(
                "contract",
                new UUID(0, 1),
                "east",
                "EAST-2026-00001",
                "Harbour Works",
                revision,
                hash,
                Money.yuan("12000.00"),
                new Facts("ada", new UUID(0, 2), new UUID(0, 3), null, null, false, false, null),
                parts);
    }

    static DecideApproval says(Outcome outcome, Integer revision, String hash) {
        return new DecideApproval(outcome, "because", revision, hash, null);
    }

    List<String> names() {
        return people.keySet().stream().sorted().toList();
    }

    static StepRule role(String role) {
        return StepRule.of(new Who(role, null, null, null, null));
    }

    static StepRule persons(Mode mode, Integer count, String... names) {
        return new StepRule(
                null, new Who(null, List.of(names), null, null, null), null, null, mode, count, null, null, null);
    }

    static Course course(StepRule... rules) {
        return Course.of(List.of(rules), Map.of());
    }
}
