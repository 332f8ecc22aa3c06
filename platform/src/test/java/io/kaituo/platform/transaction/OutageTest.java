package io.kaituo.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.JDBCException;
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

    @Test
    void what_postgresql_says_is_understood_bare_and_wrapped_by_hibernate() {
        for (String away : List.of("57P01", "08006", "53300")) {
            assertThat(translated(away))
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(DatabaseAway.class));
        }
        for (String race : List.of("40P01", "40001", "55P03")) {
            assertThat(translated(race))
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(LostRace.class));
        }
        for (String mistake : List.of("23505", "42501", "22021")) {
            assertThat(translated(mistake))
                    .noneMatch(failure -> failure instanceof DatabaseAway || failure instanceof LostRace);
        }
    }

    @Test
    void of_statements_that_fail_together_any_may_tell_the_reason() {
        var together = new CompositeException(
                new SQLException("current transaction is aborted", "25P02"), new SQLException("deadlock", "40P01"));
        assertThat(Outage.translate(together)).isInstanceOf(LostRace.class);
    }

    @Test
    void a_pool_without_a_connection_passes_and_a_body_that_is_no_json_does_not() {
        assertThat(Outage.translate(new NoStackTraceThrowable("Timeout"))).isInstanceOf(DatabaseAway.class);
        assertThat(Outage.translate(new IllegalArgumentException(new JsonParseException("no json"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Throwable> translated(String sqlState) {
        return List.of(
                Outage.translate(new PgException("bare", "ERROR", sqlState, null)),
                Outage.translate(new JDBCException("wrapped", new SQLException("by Hibernate", sqlState))));
    }
}
