package io.kaituo.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicsTest {
    private final Topics topics = Topics.declared(List.of("lead-service", "visit-service"), List.of("central", "east"));

    @Test
    void of_events_have_12_partitions_and_keep_30_days() {
        NewTopic events = topic("contract-events");
        assertThat(events.numPartitions()).isEqualTo(12);
        assertThat(events.configs())
                .containsEntry("retention.ms", "2592000000")
                .containsEntry("cleanup.policy", "delete");
    }

    @Test
    void of_playbooks_are_compacted() {
        assertThat(topic("playbook-events").configs()).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void of_people_are_not_for_a_person_has_many_facts_under_one_key() {
        assertThat(topic("people-events").configs()).containsEntry("cleanup.policy", "delete");
    }

    @Test
    void with_personal_data_are_kept_for_a_week_only() {
        assertThat(topic("lead-conversions").configs()).containsEntry("retention.ms", "604800000");
    }

    @Test
    void park_per_consumer_for_good() {
        NewTopic parked = topic("contract-events.visit-service.dlq");
        assertThat(parked.numPartitions()).isEqualTo(1);
        assertThat(parked.configs()).containsEntry("retention.ms", "-1");
        assertThat(topics.all()).hasSize(8 * 3 + 1 + 2);
    }

    @Test
    void park_personal_data_no_longer_than_it_may_be_kept() {
        assertThat(topic("lead-conversions.visit-service.dlq").configs()).containsEntry("retention.ms", "604800000");
    }

    @Test
    void of_audit_heads_are_kept_for_good_in_one_order_and_nobody_parks_them() {
        NewTopic heads = topic("audit-heads");
        assertThat(heads.numPartitions()).isEqualTo(1);
        assertThat(heads.configs()).containsEntry("retention.ms", "-1").containsEntry("cleanup.policy", "delete");
        assertThat(topics.all()).extracting(NewTopic::name).noneMatch(name -> name.startsWith("audit-heads."));
    }

    @Test
    void of_deals_are_one_per_region_and_nobody_here_listens() {
        NewTopic east = topic("deals.east");
        assertThat(east.numPartitions()).isEqualTo(12);
        assertThat(east.configs()).containsEntry("retention.ms", "2592000000");
        assertThat(topics.all())
                .extracting(NewTopic::name)
                .filteredOn(name -> name.startsWith("deals."))
                .containsExactly("deals.central", "deals.east");
    }

    private NewTopic topic(String name) {
        return topics.all().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
