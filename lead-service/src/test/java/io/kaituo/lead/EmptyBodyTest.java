package io.kaituo.lead;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.TestPeople.MIA;

import io.kaituo.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that says nothing is the caller's mistake, not ours. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "lead"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmptyBodyTest {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/leads",
        "POST, /api/leads/{id}/clock/pause-requests",
        "POST, /api/leads/{id}/clock/pause-requests/{id}/answer",
        "POST, /api/leads/{id}/ruling",
        "POST, /api/leads/{id}/contest/dismissal",
        "POST, /api/leads/{id}/appeals",
        "POST, /api/leads/{id}/appeals/{id}/answer",
        "PUT, /api/leads/{id}/key",
        "POST, /api/leads/{id}/disqualification",
        "POST, /api/leads/{id}/requalification",
        "POST, /api/leads/{id}/contacts",
        "POST, /api/leads/{id}/assignment",
        "POST, /api/leads/returns",
    })
    void is_refused(String method, String path) {
        as(MIA).body("null")
                .request(method, path.replace("{id}", UUID.randomUUID().toString()))
                .then()
                .statusCode(400);
    }
}
