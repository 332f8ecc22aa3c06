package io.kaituo.notification.quota;

import static io.kaituo.platform.testing.Api.as;
import static io.kaituo.platform.testing.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.kaituo.notification.MailServer;
import io.kaituo.platform.testing.Backbone;
import io.kaituo.platform.testing.TestPeople;
import io.kaituo.platform.testing.Token;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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

    private final String greedy = client();

    @Test
    void who_asks_too_often_is_told_when_to_come_again_and_nobody_else_suffers() {
        int allowed = ConfigProvider.getConfig().getValue("kaituo.integrators.requests-per-minute", Integer.class);
        Response refused = ask();
        for (int asked = 1; refused.statusCode() == 200 && asked < 2 * allowed; asked++) {
            refused = ask();
        }
        refused.then().statusCode(429).body("code", equalTo("integrator.quota"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        with(client()).get("/api/deal-events?limit=1").then().statusCode(200);
        as(TestPeople.ROOT).get("/api/deal-events?region=east&limit=1").then().statusCode(200);
    }

    private Response ask() {
        return with(greedy).get("/api/deal-events?limit=1");
    }

    private static String client() {
        return Token.of("client-" + UUID.randomUUID(), List.of("east"), List.of("integrator"));
    }
}
