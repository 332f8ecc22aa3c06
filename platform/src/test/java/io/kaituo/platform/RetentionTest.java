package io.kaituo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "sample"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetentionTest {

    private static final String ANSWERED =
            """
            insert into answer (caller, route, key, regions, fingerprint, status, body, answered_at)
            select 'retention', '/', '%s ' || n, 'east', '', 204, '', now() - interval '%s hours' from generate_series(1, %d) n""";

    @Inject
    Retention retention;

    @Test
    void answers_past_their_time_are_forgotten_however_many_there_are() {
        Rows.execute(ANSWERED.formatted("old", "73", 25_000));
        Rows.execute(ANSWERED.formatted("young", "71", 10));
        OnVertx.await(retention::answers);
        assertThat(Rows.count("select count(*) from answer where caller = 'retention'"))
                .isEqualTo(10);
    }
}
