package io.kaituo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhereTest {

    @Test
    void narrows_to_a_region_a_value_and_a_condition() {
        var where = Where.region("north")
                .is("told.notice", "DUE")
                .is("ownerId", null)
                .and("doneAt is null");

        assertThat(where.hql()).isEqualTo("region = :region and told.notice = :toldnotice and doneAt is null");
        assertThat(where.parameters()).isEqualTo(Map.of("region", "north", "toldnotice", "DUE"));
    }

    @Test
    void makes_every_value_of_a_list_a_parameter_and_lists_of_like_length_the_same_text() {
        var three = Where.region("north").among("ownerId", List.of("ada", "ben", "cai"));
        var four = Where.region("north").among("ownerId", List.of("ada", "ben", "cai", "dai"));

        assertThat(three.hql())
                .isEqualTo("region = :region and ownerId in (:ownerId0, :ownerId1, :ownerId2, :ownerId3)")
                .isEqualTo(four.hql());
        assertThat(three.parameters()).containsEntry("ownerId2", "cai").containsEntry("ownerId3", "cai");
        assertThat(four.parameters()).containsEntry("ownerId3", "dai");
    }

    @Test
    void leaves_what_is_empty_or_very_long_one_list() {
        var many = IntStream.range(0, 65).boxed().toList();

        assertThat(Where.region("north").among("ownerId", List.of()).parameters())
                .containsEntry("ownerId", List.of());
        assertThat(Where.region("north").among("number", many).hql())
                .isEqualTo("region = :region and number in :number");
    }
}
