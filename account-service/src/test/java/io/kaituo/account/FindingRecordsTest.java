package io.kaituo.account;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.ADA;
import static io.kaituo.platform.testing.TestPeople.BEN;
import static io.kaituo.platform.testing.TestPeople.DIRA;
import static io.kaituo.platform.testing.TestPeople.MIA;
import static io.kaituo.platform.testing.TestPeople.NILS;
import static io.kaituo.platform.testing.TestPeople.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.search.Backfill;
import io.kaituo.platform.search.Backfills;
import io.kaituo.platform.search.Han;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.GivenPlaybook;
import io.kaituo.platform.testing.OnVertx;
import io.kaituo.platform.testing.Plans;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.transaction.Transactions;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Accounts and deals by what somebody types of their names. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "account"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingRecordsTest {

    @Inject
    @All
    List<Backfill> kinds;

    @Inject
    Transactions transactions;

    @Inject
    Directory directory;

    private final String brand = brand();

    @BeforeEach
    void a_playbook_that_names_no_stages() {
        GivenPlaybook.in("east", "leads: {}");
    }

    @Test
    void an_account_is_found_by_any_part_of_its_name_its_pinyin_and_its_initials() {
        String id = account(ADA, "郑州" + brand + "贸易有限公司");
        var pinyin = Han.syllables(brand);
        String initials =
                pinyin.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
        for (String typed :
                List.of(brand, brand + "貿易", "郑州" + brand, String.join("", pinyin) + "maoyi", "zz" + initials + "my")) {
            assertThat(accounts(ADA, typed)).as(typed).contains(id);
        }
        assertThat(accounts(ADA, brand + "科技")).doesNotContain(id);
        assertThat(accounts(ADA, brand)).containsExactly(id);
    }

    @Test
    void an_English_name_is_found_by_the_beginning_of_its_words() {
        String word = "quill" + letters();
        String id = account(ADA, word + " Marine Trading Co., Ltd.");
        assertThat(accounts(ADA, word.substring(0, 12))).containsExactly(id);
        assertThat(accounts(ADA, "marine " + word)).containsExactly(id);
        assertThat(accounts(ADA, word + " rail")).isEmpty();
    }

    @Test
    void a_deal_is_found_by_its_own_name_and_by_its_accounts() {
        String account = account(ADA, brand + "贸易");
        String crane = deal(ADA, account, "Crane control");
        String belt = deal(ADA, account, "传送带改造");
        assertThat(deals(ADA, brand)).containsExactlyInAnyOrder(crane, belt);
        assertThat(deals(ADA, brand + " crane")).containsExactly(crane);
        assertThat(deals(ADA, brand + " csd")).containsExactly(belt);
    }

    @Test
    void both_follow_a_company_that_changes_its_name() {
        String externalId = UUID.randomUUID().toString();
        String account = put(externalId, brand + "贸易");
        String deal = deal(ADA, account, "Crane control");
        String later = brand();
        put(externalId, later + "集团");
        assertThat(accounts(ADA, later)).containsExactly(account);
        assertThat(deals(ADA, later + " crane")).containsExactly(deal);
        assertThat(accounts(ADA, brand)).isEmpty();
        assertThat(deals(ADA, brand)).isEmpty();
    }

    @Test
    void a_deal_that_is_called_otherwise_is_found_by_that() {
        String externalId = UUID.randomUUID().toString();
        String account = account(ADA, brand + "贸易");
        String deal = put(externalId, account, "Crane control");
        put(externalId, account, "Gantry");
        assertThat(deals(ADA, brand + " gantry")).containsExactly(deal);
        assertThat(deals(ADA, brand + " crane")).isEmpty();
    }

    @Test
    void nobody_finds_what_they_do_not_see() {
        String id = account(ADA, brand + "贸易");
        String foreign = account(NILS, brand + "贸易");
        assertThat(accounts(BEN, brand)).isEmpty();
        assertThat(accounts(MIA, brand)).containsExactly(id);
        assertThat(accounts(NORA, brand)).containsExactly(foreign);
        assertThat(accounts(DIRA, brand)).containsExactlyInAnyOrder(id, foreign);
        assertThat(as(DIRA).queryParam("region", "north")
                        .queryParam("q", brand)
                        .get("/api/accounts")
                        .<List<String>>path("items.id"))
                .containsExactly(foreign);
    }

    @Test
    void signs_alone_narrow_nothing_and_too_much_is_refused() {
        account(ADA, brand + "贸易");
        assertThat(accounts(ADA, "!!")).isNotEmpty();
        as(ADA).queryParam("q", "x".repeat(101)).get("/api/accounts").then().statusCode(400);
        as(ADA).queryParam("q", "x".repeat(101)).get("/api/deals").then().statusCode(400);
    }

    @Test
    void words_are_found_by_their_index_although_row_level_security_would_switch_it_off() {
        Rows.execute(
                """
                insert into search_words
                select gen_random_uuid(), 'account', 'west', array_to_tsvector(array['w' || i])
                from generate_series(1, 20000) i where not exists (select from search_words where region = 'west')""");
        Rows.execute("analyze search_words");
        assertThat(Plans.of("account_app", "west", "select * from records_found('account', 'west', '''w7777''', 100)"))
                .contains("Bitmap Index Scan on search_words_by_word")
                .doesNotContain("Seq Scan");
        assertThat(Plans.of("account_app", "west", "select * from search_words where words @@ '''w7777'''"))
                .doesNotContain("search_words_by_word");
    }

    @Test
    void the_index_answers_for_bound_regions_only() {
        for (String bound : List.of("east", "")) {
            assertThatThrownBy(() -> Plans.of(
                            "account_app", bound, "select * from records_found('account', 'north', '''w''', 100)"))
                    .hasStackTraceContaining("region north is not bound");
        }
    }

    @Test
    void what_was_stored_before_is_found_after_a_start_however_many_and_in_every_region() {
        String pier = letters();
        stored(pier, "east", 450);
        stored(pier, "north", 3);
        var atStart = new Backfills(kinds, transactions, directory);
        OnVertx.await(atStart::fill);
        assertThat(words(pier)).isEqualTo(453);
        OnVertx.await(atStart::fill);
        assertThat(words(pier)).isEqualTo(453);
        assertThat(accounts(DIRA, pier)).hasSize(50);
    }

    private static long words(String pier) {
        return Rows.count(
                "select count(*) from search_words s join account a on a.id = s.subject where a.name = ?",
                pier + " 码头");
    }

    private static void stored(String pier, String region, int count) {
        Rows.execute(
                """
                insert into account (id, version, region, name, owner_id, created_at, first_registered_at)
                select gen_random_uuid(), 0, '%s', '%s 码头', '%s', now(), now() from generate_series(1, %d)"""
                        .formatted(region, pier, TestPeople.GONE.id(), count));
    }

    private static List<String> accounts(TestPeople person, String typed) {
        return ids(person, "/api/accounts", typed);
    }

    private static List<String> deals(TestPeople person, String typed) {
        return ids(person, "/api/deals", typed);
    }

    private static List<String> ids(TestPeople person, String list, String typed) {
        return as(person)
                .queryParam("q", typed)
                .get(list)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String account(TestPeople owner, String name) {
        return as(owner).body(Map.of("name", name)).post("/api/accounts").path("id");
    }

    private static String put(String externalId, String name) {
        return as(ADA).body(Map.of("name", name))
                .put("/api/accounts/by-external-id/{id}", externalId)
                .path("id");
    }

    private static String deal(TestPeople owner, String account, String name) {
        return as(owner)
                .body(Map.of("accountId", account, "name", name))
                .post("/api/deals")
                .path("id");
    }

    private static String put(String externalId, String account, String name) {
        return as(ADA).body(Map.of("accountId", account, "name", name))
                .put("/api/deals/by-external-id/{id}", externalId)
                .path("id");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "stone";
    }

    /** Three rare characters that no other test uses, each with a reading. */
    private static String brand() {
        return ThreadLocalRandom.current()
                .ints(0x5300, 0x6b00)
                .filter(character ->
                        !Han.syllables(Character.toString(character)).get(0).equals(Character.toString(character)))
                .filter(character ->
                        Han.simplified(Character.toString(character)).codePointAt(0) == character)
                .limit(3)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
