package io.kaituo.lead.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DistributionTest {

    private static final Instant NOW = Instant.parse("2026-02-11T01:00:00Z");

    private final List<Offer> offers = IntStream.range(0, 4)
            .mapToObj(i ->
                    new Offer(UUID.randomUUID(), i == 0 ? "郑州宏达贸易有限公司" : "Pier " + i, "steel", i == 3 ? "ben" : null))
            .toList();
    private final List<Bearer> bearers = List.of(new Bearer("ada", 0, 20), new Bearer("ben", 1, 20));

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_draft {

        @Test
        void does_not_count_what_is_to_be_distributed_as_carried() {
            var view = proposed().view(id -> id);
            assertThat(view.shares())
                    .extracting(DistributionShare::carried, DistributionShare::added)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(0L, 2L), org.assertj.core.groups.Tuple.tuple(0L, 2L));
        }

        @Test
        void R2_5_gives_a_company_to_whoever_answers_for_its_ground() {
            var zhengzhou = new Territory("east", "ben");
            zhengzhou.draw(new DrawTerritory(null, List.of("郑州"), List.of(), 100));
            var draft = Draft.of(offers, bearers, new Territories(List.of(zhengzhou)), null);
            assertThat(draft.placements().get(0).ownerId()).isEqualTo("ben");
            assertThat(draft.placements())
                    .extracting(Placement::because)
                    .containsExactly(
                            Because.TERRITORY, Because.LEAST_BURDENED, Because.LEAST_BURDENED, Because.LEAST_BURDENED);
            assertThat(draft.added()).isEqualTo(Map.of("ada", 2L, "ben", 2L));
        }

        @Test
        void R2_5_evens_out_what_the_owner_of_the_ground_cannot_carry() {
            var steel = new Territory("east", "ben");
            steel.draw(new DrawTerritory(null, List.of(), List.of("Steel"), null));
            var few = List.of(new Bearer("ada", 0, 20), new Bearer("ben", 0, 1));
            assertThat(Draft.of(offers, few, new Territories(List.of(steel)), null)
                            .added())
                    .isEqualTo(Map.of("ada", 3L, "ben", 1L));
        }

        @Test
        void is_the_managers_to_edit() {
            var distribution = proposed();
            distribution.edit(Map.of(offers.get(0).leadId(), "cleo"));
            assertThat(distribution.draft().strangers()).containsExactly("cleo");
            distribution.join(List.of(new Bearer("cleo", 3, 3)));
            assertThat(distribution.view(id -> id).shares())
                    .filteredOn(share -> share.ownerId().equals("cleo"))
                    .singleElement()
                    .satisfies(share -> assertThat(share.overCapacity()).isTrue());
        }

        @Test
        void leaves_out_what_nobody_shall_have() {
            var distribution = proposed();
            distribution.edit(Collections.singletonMap(offers.get(0).leadId(), null));
            assertThat(distribution.moves())
                    .extracting(Placement::leadId)
                    .doesNotContain(offers.get(0).leadId());
            assertThat(distribution.view(id -> id).unplaced()).isOne();
        }

        @Test
        void R5_5_says_why_each_lead_goes_where_it_goes() {
            var full = Draft.of(offers, List.of(new Bearer("ada", 0, 3)), new Territories(List.of()), null);
            assertThat(full.placements())
                    .extracting(Placement::because)
                    .containsExactly(
                            Because.LEAST_BURDENED, Because.LEAST_BURDENED, Because.LEAST_BURDENED, Because.ALL_FULL);
            var first = offers.get(0).leadId();
            assertThat(full.moved(Collections.singletonMap(first, null)).placements())
                    .extracting(Placement::because)
                    .startsWith(Because.CHOSEN, Because.LEAST_BURDENED);
        }

        @Test
        void remembers_who_was_not_there() {
            var distribution = Distribution.propose(
                    new ProposeDistribution("autumn fair", null, null, null, null),
                    "east",
                    Draft.of(offers, bearers, new Territories(List.of()), null).without(List.of("cleo")),
                    "mia",
                    NOW);
            distribution.edit(Map.of(offers.get(0).leadId(), "ben"));
            assertThat(distribution.view(id -> "Name of " + id).away())
                    .containsExactly(new DistributionView.Colleague("cleo", "Name of cleo"));
        }

        @Test
        void reads_a_draft_from_before_reasons_were_kept() {
            var lead = UUID.randomUUID();
            var draft = new DraftJson()
                    .convertToEntityAttribute(
                            """
                            {"bearers":[],"placements":[{"leadId":"%s","companyName":"Pier","fromOwnerId":null,"ownerId":"ada"}],
                            "lastServed":"ada"}"""
                                    .formatted(lead));
            assertThat(draft.away()).isEmpty();
            assertThat(draft.placements()).containsExactly(new Placement(lead, "Pier", null, "ada", null));
        }

        @Test
        void knows_only_its_own_leads() {
            var foreign = Map.of(UUID.randomUUID(), "ada");
            assertThatThrownBy(() -> proposed().edit(foreign))
                    .isInstanceOf(Refused.class)
                    .extracting("code")
                    .isEqualTo("distribution.foreign-lead");
        }
    }

    @Nested
    @DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
    class A_confirmation {

        @Test
        void moves_only_what_changes_its_owner() {
            var distribution = proposed();
            distribution.edit(Map.of(offers.get(3).leadId(), "ben"));
            distribution.confirm("mia", NOW);
            assertThat(distribution.moves()).hasSize(3);
        }

        @Test
        void happens_once() {
            var distribution = proposed();
            distribution.confirm("mia", NOW);
            assertThatThrownBy(() -> distribution.confirm("mia", NOW)).isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> distribution.edit(Map.of())).isInstanceOf(RuleViolation.class);
        }
    }

    private Distribution proposed() {
        var asked = new ProposeDistribution("autumn fair", null, null, null, null);
        return Distribution.propose(
                asked, "east", Draft.of(offers, bearers, new Territories(List.of()), null), "mia", NOW);
    }
}
