package io.kaituo.contract.approval;

import static io.kaituo.contract.Given.draft;
import static io.kaituo.contract.Given.submitted;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kaituo.contract.Given;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.OtherTransaction;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two clocks of one approval run out in the same moment: an escalation starts the nudge's clock anew. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClocksAtOnceTest {

    /** Two would have locked their own rows before, and one of them would want the other's next. */
    private static final String WAITING =
            "select count(*) from pg_stat_activity where usename = 'contract_app' and wait_event_type = 'Lock' and wait_event <> 'advisory'";

    @BeforeEach
    void managers_approve() {
        GivenPlaybook.in("east", Given.CUSTOMER_FIRST);
    }

    @Test
    void a_nudge_and_an_escalation_do_not_wait_for_each_other() {
        String approval = submitted(ADA, draft(ADA));
        String later = submitted(ADA, draft(ADA));
        try (var reader = OtherTransaction.that("select 1 from approval where id = '" + approval + "' for update")) {
            Rows.execute(
                    """
                    update deadline set wake_at = case when subject = '%1$s' and kind = 'approval-escalation' then '2000-01-01'
                        when subject = '%1$s' then '2000-01-02' else '2000-01-03' end::timestamptz
                    where state = 'OPEN' and (subject = '%1$s' or subject = '%2$s' and kind = 'approval-nudge')"""
                            .formatted(approval, later));
            reader.isInTheWay();
            await("the clocks behind both").until(() -> passed(later, "approval-nudge"));
            assertThat(Rows.count(WAITING))
                    .as("clocks that wait for the approval")
                    .isOne();
            reader.commit();
        }
        await().until(() -> passed(approval, "approval-escalation"));
        runOut(later, "approval-escalation");
        await("the next round, once this one is over").until(() -> passed(later, "approval-escalation"));
    }

    private static void runOut(String approval, String kind) {
        Rows.execute(
                "update deadline set wake_at = '2000-01-01' where state = 'OPEN' and kind = '%s' and subject = '%s'"
                        .formatted(kind, approval));
    }

    private static boolean passed(String approval, String kind) {
        return Rows.count(
                        "select count(*) from deadline where subject = ? and kind = ? and state = 'PASSED'",
                        UUID.fromString(approval),
                        kind)
                == 1;
    }
}
