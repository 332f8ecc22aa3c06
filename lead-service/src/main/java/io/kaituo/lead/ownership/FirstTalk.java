package io.kaituo.lead.ownership;

import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.web.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a first talk is for and how long it takes (R4.3, R5.8), as the playbook has it: what one talk leaves open is for the
 * next.
 *
 * @param minutes null where the handbook gives none
 */
record FirstTalk(Minutes minutes, List<Step> steps) {

    private static final FirstTalk ANY = new FirstTalk(null, List.of());

    FirstTalk {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    /** How long it should take. */
    record Minutes(int from, int to) {}

    /** Something to say, to hand over or to agree, under its code. */
    record Step(String code, Map<String, String> title) {}

    private record Leads(FirstTalk firstTalk) {}

    static FirstTalk of(Playbook playbook) {
        var wanted = playbook.section("leads", Leads.class).firstTalk();
        return wanted == null ? ANY : wanted;
    }

    /** @throws Refused 422 for a step that the playbook does not know */
    void require(Collection<String> taken) {
        taken.stream()
                .filter(code -> steps.stream().noneMatch(step -> step.code().equals(code)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw Refused.unprocessable("lead.talk-step", unknown);
                });
    }

    FirstTalkView view(Collection<String> done, Locale reader) {
        return new FirstTalkView(
                minutes,
                steps.stream()
                        .map(step -> new FirstTalkView.StepView(
                                step.code(), step.title().get(reader.toLanguageTag()), done.contains(step.code())))
                        .toList());
    }
}
