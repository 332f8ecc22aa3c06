package io.kaituo.lead.contest;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two reps register the same company in the same moment, a thousand times over. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RacingTest {

    private static final int COMPANIES = 1000;

    /** Companies raced for at once: more would only queue for connections. */
    private static final int LANES = 8;

    @Test
    void R5_4_two_reps_register_a_company_at_once_a_thousand_times_and_each_has_one_owner_and_one_contest()
            throws Exception {
        GivenPlaybook.in("north", "leads: {firstContact: {within: 7 d, onOverdue: notify}}");
        String run = "Race " + UUID.randomUUID();

        var statuses = race(run);

        assertThat(statuses).hasSize(2 * COMPANIES).containsOnly(201);
        assertThat(Rows.count("select count(*) from lead where starts_with(company_name, ?)", run))
                .isEqualTo(2 * COMPANIES);
        assertThat(Rows.of(
                        """
                        select company_name from lead where starts_with(company_name, ?) group by company_name
                        having count(*) filter (where contested) <> 1 or count(*) <> 2""",
                        run))
                .as("companies without exactly one owner and one contest")
                .isEmpty();
        assertThat(Rows.count(
                        """
                        select count(*) from lead late
                        join ownership_claim claim on claim.region = late.region and claim.company_key = late.company_key
                        join lead first on first.id = claim.lead_id
                        where starts_with(late.company_name, ?) and late.contested and not first.contested
                        and late.contested_against = first.id and late.owner_id <> first.owner_id""",
                        run))
                .as("contests that name whoever owns the company")
                .isEqualTo(COMPANIES);
        assertThat(Rows.count(
                        """
                        select count(*) from outbox join lead on lead.id = outbox.aggregate_id
                        where starts_with(company_name, ?) and type = 'lead.ownership-contested.v1'""",
                        run))
                .isEqualTo(COMPANIES);
    }

    private static List<Integer> race(String run) throws Exception {
        var statuses = new ArrayList<Integer>();
        var runners = Executors.newFixedThreadPool(2 * LANES);
        try {
            var races = new ArrayList<Callable<List<Integer>>>();
            for (int lane = 0; lane < LANES; lane++) {
                var start = new CyclicBarrier(2);
                races.add(runner(NILS, run, lane, start));
                races.add(runner(NORA, run, lane, start));
            }
            for (var result : runners.invokeAll(races)) {
                statuses.addAll(result.get());
            }
        } finally {
            runners.shutdownNow();
        }
        return statuses;
    }

    private static Callable<List<Integer>> runner(TestPeople rep, String run, int lane, CyclicBarrier start) {
        return () -> {
            var statuses = new ArrayList<Integer>();
            for (int company = lane; company < COMPANIES; company += LANES) {
                var body = Map.of("companyName", run + " no " + company, "source", "race");
                start.await();
                statuses.add(as(rep).body(body).post("/api/leads").statusCode());
            }
            return statuses;
        };
    }
}
