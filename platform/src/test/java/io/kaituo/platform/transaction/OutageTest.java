package io.kaituo.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What passes is tried again for ever, so nothing may count that never will. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {

    @Test
    void an_absent_database_comes_back() {
        assertThat(Outage.passes(Outage.translate(new IOException("connection reset"))))
                .isTrue();
    }

    @Test
    void news_that_are_on_their_way_arrive() {
        assertThat(Outage.passes(Refused.notYet("playbook.not-yet-known", "east")))
                .isTrue();
    }

    @Test
    void a_text_that_is_no_JSON_never_becomes_one() {
        var unreadable = new IllegalArgumentException(new JsonParseException("unexpected end"));
        assertThat(Outage.passes(Outage.translate(unreadable))).isFalse();
    }

    @Test
    void a_refusal_and_a_broken_rule_stay() {
        assertThat(Outage.passes(Refused.notFound())).isFalse();
        assertThat(Outage.passes(new RuleViolation("lead.status", "NEW", "CONVERTED")))
                .isFalse();
        assertThat(Outage.passes(new IllegalArgumentException("no event"))).isFalse();
    }
}
