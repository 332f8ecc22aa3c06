package io.kaituo.lead.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Plans;
import io.kaituo.platform.testing.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Row-level security must not switch the indexes of the search off (decision 3): the plans are those of the service's role. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SearchIndexTest {

    @BeforeEach
    void many_leads() {
        Rows.execute(
                """
                insert into search_form
                select gen_random_uuid(), 'west', md5(i::text), md5(i::text), 'phone' || i, 'mail' || i, array_to_tsvector(array['w' || i])
                from generate_series(1, 20000) i where not exists (select from search_form where region = 'west')""");
        Rows.execute("analyze search_form");
    }

    @Test
    void duplicates_are_found_by_six_indexes_and_no_scan() {
        for (String neighbours : List.of("leads_alike", "leads_alike_at_once")) {
            String asked = "select * from " + neighbours + "('west', 'abc', 'def', 'phone7', 'mail7')";
            assertThat(Plans.of("lead_app", "west", asked))
                    .contains("search_form_core ", "search_form_core_from_its_end", "search_form_sound")
                    .contains("search_form_phone", "search_form_email")
                    .doesNotContain("Seq Scan on search_form")
                    .doesNotContain("Sort Key: s.core");
        }
    }

    @Test
    void replicas_of_former_versions_still_find_duplicates() {
        for (String former : List.of("leads_like(%s)", "leads_near(%s)", "leads_like(%s, 20)")) {
            String asked = "select lead_id, company_name, owner_id, registered_at, same_phone, same_email from "
                    + former.formatted("'west', 'abc', 'def', null, null");
            assertThat(Plans.of("lead_app", "west", asked)).contains("search_form_core ");
        }
    }

    @Test
    void words_are_found_by_the_inverted_index() {
        assertThat(Plans.of("lead_app", "west", "select * from leads_found('west', '''w7777''', 100)"))
                .contains("Bitmap Index Scan on search_form_words")
                .doesNotContain("Seq Scan");
    }

    @Test
    void a_page_of_what_was_found_is_looked_up_and_not_read_in_order() {
        Rows.execute(
                """
                insert into lead (id, version, region, company_name, company_key, source, status, registered_by, contested, collected_at,
                    registered_at, playbook, playbook_version, overdue, automatic_reassignments)
                select lead_id, 0, region, core, core, 'web', 'NEW', 'somebody', false, now(), now(), 'advertising-sales', 1, false, 0
                from search_form where region = 'west' on conflict do nothing""");
        Rows.execute("analyze lead");
        assertThat(
                        Plans.of(
                                "lead_app",
                                "west",
                                """
                        select * from lead where region = 'west' and (registered_at, id) < (now(), gen_random_uuid())
                        and cast(id = any(cast(cast((select array_agg(f)::text from leads_found('west', '''w7777''', 100) f) as text)
                            as uuid[])) as boolean) = true
                        order by registered_at desc, id desc limit 51"""))
                .contains("lead_pkey")
                .doesNotContain("lead_newest");
    }

    @Test
    void without_the_function_the_policy_would_switch_it_off() {
        assertThat(Plans.of("lead_app", "west", "select * from search_form where words @@ '''w7777'''"))
                .doesNotContain("search_form_words");
    }

    @Test
    void the_functions_answer_for_bound_regions_only() {
        assertThatThrownBy(() -> Plans.of("lead_app", "east", "select * from leads_found('west', '''w77''', 100)"))
                .hasStackTraceContaining("region west is not bound");
        assertThatThrownBy(() -> Plans.of("lead_app", "", "select * from leads_alike('west', 'a', 'a', null, null)"))
                .hasStackTraceContaining("region west is not bound");
    }
}
