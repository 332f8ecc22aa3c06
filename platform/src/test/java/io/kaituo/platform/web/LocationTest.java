package io.kaituo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocationTest {

    private static final UUID ID = UUID.fromString("019aa6ab-1c00-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/contracts",
                "/api/contracts/by-external-id/crm-7",
                "/api/contracts/019aa6ab-1c00-7000-8000-000000000002/amendments"
            })
    void of_a_new_record_is_in_its_collection_however_it_was_made(String path) {
        assertThat(AnswerHeaders.location(path, new Made(ID, 0))).isEqualTo("/api/contracts/" + ID);
    }

    @Test
    void of_a_record_that_knows_its_collection_is_there() {
        assertThat(AnswerHeaders.location("/api/accounts/" + ID + "/contacts", new Kept(ID, 0)))
                .isEqualTo("/api/contacts/" + ID);
    }

    private record Kept(UUID id, long version) implements Versioned {

        @Override
        public String collection() {
            return "/api/contacts";
        }
    }

    private record Made(UUID id, long version) implements Versioned {}
}
