package io.kaituo.lead.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.search.Backfill;
import io.kaituo.platform.search.Backfills;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FillingSearchFormsTest {

    @All
    @Inject
    List<Backfill> backfills;

    @Inject
    Transactions transactions;

    @Inject
    Directory directory;

    @Test
    void leads_of_every_region_that_were_stored_before_get_theirs_however_many() {
        String pier = "pier " + UUID.randomUUID();
        stored(pier, "east", 450);
        stored(pier, "north", 3);
        var atStart = new Backfills(backfills, transactions, directory);
        OnVertx.await(atStart::fill);
        assertThat(forms(pier)).isEqualTo(453);
        OnVertx.await(atStart::fill);
        assertThat(forms(pier)).isEqualTo(453);
    }

    private static long forms(String pier) {
        return Rows.count(
                "select count(*) from search_form s join lead l on l.id = s.lead_id where l.company_name = ?", pier);
    }

    private static void stored(String pier, String region, int count) {
        Rows.execute(
                """
                insert into lead (id, version, region, company_name, company_key, source, status, owner_id, registered_by,
                    contested, collected_at, registered_at, playbook, playbook_version, overdue, automatic_reassignments)
                select gen_random_uuid(), 0, '%2$s', '%1$s', '%1$s ' || n, 'fair', 'NEW', '%3$s', '%3$s',
                    false, now(), now(), 'test', 1, false, 0 from generate_series(1, %4$d) as n"""
                        .formatted(pier, region, TestPeople.GONE.id(), count));
    }
}
