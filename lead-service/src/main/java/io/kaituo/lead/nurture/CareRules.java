package io.kaituo.lead.nurture;

import io.kaituo.lead.Title;
import io.kaituo.lead.grade.KeyFacts;
import io.kaituo.lead.ownership.Rating;
import io.kaituo.platform.calendar.Span;
import io.kaituo.platform.playbook.Condition;
import io.kaituo.platform.playbook.Playbook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How leads are cared for until they are ripe (R2.7, R4.2), as the playbook has it. */
record CareRules(List<Cadence> cadence, List<TouchKind> touches) {

    /** What playbooks mean that say nothing: the ripest first, by grade and by tier. */
    private static final List<Cadence> STANDARD = List.of(
            new Cadence(
                    new Title("主动销售的下一步", "Next step of active selling"),
                    "grade == 'A'",
                    Span.parse("7 d"),
                    true,
                    null),
            usual("重点攻坚跟进", "Key pursuit", "tier == 'KEY_PURSUIT'", "3 wd"),
            usual("B 级客户关系维护", "Nurture of grade B", "grade == 'B'", "14 d"),
            usual("持续培育跟进", "Steady nurture", "tier == 'NURTURE'", "14 d"),
            usual("C 级客户关系维护", "Nurture of grade C", "grade == 'C'", "30 d"),
            usual("长期观察跟进", "Long-term watch", "tier == 'LONG_TERM'", "60 d"),
            usual("D 级客户关系维护", "Nurture of grade D", "grade == 'D'", "90 d"));

    CareRules {
        cadence = cadence == null ? STANDARD : List.copyOf(cadence);
        touches = touches == null ? List.of() : List.copyOf(touches);
    }

    static CareRules of(Playbook playbook) {
        return playbook.section("leads", CareRules.class);
    }

    /** The first cadence whose condition holds; empty when nobody need be reminded. */
    Optional<Cadence> cadenceOf(Rating rating, String category, KeyFacts facts) {
        Map<String, Object> known = Map.of(
                "tier",
                rating.tier() == null ? "" : rating.tier().name(),
                "category",
                category == null ? "" : category,
                "grade",
                rating.grade() == null ? "" : rating.grade().name(),
                "score",
                number(rating.score()),
                "highPotential",
                Boolean.TRUE.equals(rating.highPotential()),
                "need",
                facts.need(),
                "yearlyValue",
                number(facts.yearlyValue()));
        return cadence.stream()
                .filter(candidate -> Condition.of(candidate.when()).holds(known))
                .findFirst();
    }

    /** What the owner might do; kinds that the catalogue does not have are left out. */
    List<TouchKind> suggestionsFor(Cadence chosen) {
        return chosen.touches().stream()
                .flatMap(kind -> touches.stream().filter(touch -> touch.kind().equals(kind)))
                .toList();
    }

    private static Cadence usual(String zh, String en, String when, String every) {
        return new Cadence(new Title(zh, en), when, Span.parse(every), false, null);
    }

    private static double number(BigDecimal number) {
        return number == null ? 0 : number.doubleValue();
    }
}
