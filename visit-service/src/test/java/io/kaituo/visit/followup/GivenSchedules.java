package io.kaituo.visit.followup;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kaituo.platform.calendar.WorkingCalendar;
import io.kaituo.platform.playbook.Playbook;
import io.kaituo.platform.playbook.PlaybookJson;
import io.kaituo.platform.playbook.PlaybookVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the tests of schedules begin with. */
final class GivenSchedules {

    static final WorkingCalendar CALENDAR = WorkingCalendar.china();

    static final Deal DEAL = new Deal(UUID.randomUUID(), "泵站", UUID.randomUUID(), "宏达贸易", "ada");

    static final LocalDate JANUARY_31 = LocalDate.of(2026, 1, 31);

    private GivenSchedules() {}

    static Plan plan(FollowUpRules rules, Terms terms) {
        return open(terms).plan(List.of(), rules, CALENDAR, terms.signedAt());
    }

    static FollowUpSchedule open(Terms terms) {
        return FollowUpSchedule.open(UUID.randomUUID(), "east", DEAL, terms, new PlaybookVersion("test", 1));
    }

    static Terms signed(LocalDate on) {
        return terms(on, at(on));
    }

    static Terms terms(LocalDate on, Instant at) {
        return Terms.agreed(on, at, null, null, new BigDecimal("12000.00"), "CNY");
    }

    static Terms term(LocalDate from, LocalDate to) {
        return Terms.agreed(from, at(from), from, to, new BigDecimal("12000.00"), "CNY");
    }

    static Instant at(LocalDate day) {
        return CALENDAR.opening(day);
    }

    static List<LocalDate> days(Plan plan, FollowUpKind kind) {
        return views(plan.added()).stream()
                .filter(one -> one.kind() == kind)
                .map(FollowUpView::dueOn)
                .toList();
    }

    static List<FollowUpView> views(List<FollowUp> followUps) {
        return followUps.stream()
                .map(followUp -> followUp.view(UnaryOperator.identity(), Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    static FollowUpRules rules(String... rules) {
        return read(Contracts.rules(rules));
    }

    static FollowUpRules preset(String name) {
        try (var file = Playbook.class.getResourceAsStream("/playbooks/" + name + ".yaml")) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FollowUpRules read(String yaml) {
        try {
            var content = PlaybookJson.withoutOrigins(new YAMLMapper().readTree(yaml));
            return FollowUpRules.of(new Playbook("east", "test", 1, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
