package io.kaituo.account.playbooks;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.platform.playbook.PlaybookJson;
import io.kaituo.platform.web.Problem.Violation;
import io.kaituo.platform.web.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Refuses a policy of approvals that could not finish in its region, before anybody is caught in it (R5.18). */
final class ApprovalCheck {

    /** One of each fact that contract-service gives to the conditions. */
    private static final Map<String, Object> FACTS = Map.ofEntries(
            entry("amount", 1.0),
            entry("currency", "CNY"),
            entry("amountInBase", 1.0),
            entry("priced", false),
            entry("discount", 0.0),
            entry("belowAuthority", false),
            entry("nonStandard", false),
            entry("kind", ""),
            entry("region", "east"),
            entry("type", "contract"),
            entry("priceLevel", "rep"));

    private static final List<String> TYPES = List.of("proposal", "quote", "contract");
    private static final List<String> LEVELS = List.of("manager", "director", "company");
    private static final String POLICY = "/contracts/approvals/";

    private final List<Person> people;
    private final String region;
    private final Locale language;
    private final List<Violation> mistakes = new ArrayList<>();

    private ApprovalCheck(Collection<Person> everybody, String region, Locale language) {
        this.people = everybody.stream()
                .filter(person -> person.active() && person.worksIn(region))
                .toList();
        this.region = region;
        this.language = language;
    }

    /** Each place with what is wrong there, in the reader's language; empty for a policy that always finishes. */
    static List<Violation> mistakes(
            PlaybookDocument document, Collection<Person> everybody, String region, Locale language) {
        var check = new ApprovalCheck(everybody, region, language);
        var policy = PlaybookJson.withoutOrigins(document.content()).at("/contracts/approvals");
        for (String type : TYPES) {
            for (int i = 0; i < policy.path(type).size(); i++) {
                check.step(POLICY + type + "/" + i, policy.path(type).get(i));
            }
        }
        if (check.nobody(person -> person.is("director") || person.is("company"))) {
            check.mistake(POLICY.substring(0, POLICY.length() - 1), "playbook.approval-no-top", region);
        }
        return check.mistakes;
    }

    private void step(String place, JsonNode step) {
        var who = step.path("who");
        if (who.has("role")) {
            requireSomebody(place + "/who/role", who.path("role").asText());
        } else if (who.has("levelUp")) {
            requireSomebody(
                    place + "/who/levelUp", LEVELS.get(who.path("levelUp").asInt() - 1));
        }
        for (int i = 0; i < who.path("persons").size(); i++) {
            String name = who.path("persons").get(i).asText();
            if (nobody(person -> name.equals(person.username()))) {
                mistake(place + "/who/persons/" + i, "playbook.approval-unknown-person", name, region);
            }
        }
        count(place, step);
        condition(place, step);
    }

    private void count(String place, JsonNode step) {
        if (!"n-of".equals(step.path("mode").asText())) {
            return;
        }
        var who = step.path("who");
        long there = who.has("persons")
                ? who.path("persons").size()
                : people.stream().filter(person -> person.is(role(who))).count();
        if (step.path("count").asInt() > there) {
            mistake(
                    place + "/count",
                    "playbook.approval-count",
                    step.path("count").asInt(),
                    there);
        }
    }

    private static String role(JsonNode who) {
        if (who.has("levelUp")) {
            return LEVELS.get(who.path("levelUp").asInt() - 1);
        }
        return who.path("role").asText("manager");
    }

    private void condition(String place, JsonNode step) {
        if (step.has("when")) {
            try {
                Condition.of(step.path("when").asText()).holds(FACTS);
            } catch (IllegalArgumentException wrong) {
                mistake(place + "/when", "playbook.condition", wrong.getMessage());
            }
        }
    }

    private void requireSomebody(String place, String role) {
        if (nobody(person -> person.is(role))) {
            mistake(place, "playbook.approval-nobody", role, region);
        }
    }

    private boolean nobody(Predicate<Person> asked) {
        return people.stream().noneMatch(asked);
    }

    private void mistake(String place, String code, Object... parameters) {
        mistakes.add(new Violation(place, Texts.PROBLEMS.of(language, code, parameters)));
    }
}
