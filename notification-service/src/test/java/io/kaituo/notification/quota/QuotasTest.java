package io.kaituo.notification.quota;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.Rows;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuotasTest {

    private final String id = "client-" + UUID.randomUUID();
    private final String greedy = client(id);

    @Test
    void who_asks_too_often_is_told_when_to_come_again_and_nobody_else_suffers() {
        int allowed = ConfigProvider.getConfig().getValue("kaituo.integrators.requests-per-minute", Integer.class);
        Response refused = ask();
        for (int asked = 1; refused.statusCode() == 200 && asked < 2 * allowed; asked++) {
            refused = ask();
        }
        refused.then().statusCode(429).body("code", equalTo("integrator.quota"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        with(client("client-" + UUID.randomUUID()))
                .get("/api/deal-events?limit=1")
                .then()
                .statusCode(200);
        as(TestPeople.ROOT).get("/api/deal-events?region=east&limit=1").then().statusCode(200);
    }

    @Test
    void what_other_replicas_answered_counts_as_well_and_a_new_minute_begins_afresh() {
        int allowed = ConfigProvider.getConfig().getValue("kaituo.integrators.requests-per-minute", Integer.class);
        var minute = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        QuarkusMock.installMockForType(Clock.fixed(minute, ZoneOffset.UTC), Clock.class);
        ask().then().statusCode(200);
        Rows.execute("update integrator_quota set taken = " + allowed + " where client = '" + id + "'");
        Response last = ask();
        for (int asked = 1; last.statusCode() == 200 && asked < allowed; asked++) {
            last = ask();
        }
        last.then().statusCode(429).header("Retry-After", equalTo("61"));
        assertThat(Rows.count("select taken from integrator_quota where client = ?", id))
                .isEqualTo(allowed);

        QuarkusMock.installMockForType(Clock.fixed(minute.plusSeconds(60), ZoneOffset.UTC), Clock.class);
        ask().then().statusCode(200);
    }

    private Response ask() {
        return with(greedy).get("/api/deal-events?limit=1");
    }

    private static String client(String id) {
        return Token.of(id, List.of("east"), List.of("integrator"));
    }
}
