package io.kaituo.account.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class BeginningTest {

    @Inject
    PlaybookRegistry registry;

    @Inject
    Transactions transactions;

    @Inject
    Config config;

    /** A sequence counts what a rollback takes back. */
    @BeforeEach
    void a_database_that_fails_the_first_time() {
        Rows.execute(
                """
                create sequence tries;
                grant usage on sequence tries to account_app;
                create function fail_first() returns trigger language plpgsql as $$
                begin
                    if nextval('tries') = 1 then raise exception 'not yet'; end if;
                    return new;
                end $$;
                create trigger fail_first before insert on published_playbook
                    for each row execute function fail_first()""");
    }

    @AfterEach
    void a_sound_database() {
        Rows.execute("drop function fail_first() cascade; drop sequence tries");
    }

    @Test
    void tries_again_until_the_region_has_the_playbook_its_settings_name() throws Throwable {
        var initial = new InitialPlaybooks(registry, transactions, List.of("zhengzhou"), config);
        VertxContextSupport.subscribeAndAwait(initial::begin);
        assertThat(Rows.of("select * from published_playbook where region = 'zhengzhou'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("name", "advertising-sales")
                        .containsEntry("version", 1)
                        .containsEntry("published_by", "system")
                        .containsEntry("current", true));
        assertThat(Rows.count("select last_value from tries")).isEqualTo(2);
    }
}
