package io.kaituo.e2e.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import io.kaituo.e2e.browser.Chromium;
import io.kaituo.e2e.browser.Records;
import io.kaituo.e2e.browser.Screen;
import io.kaituo.e2e.browser.Visitor;
import io.kaituo.e2e.world.ConsoleClient;
import io.kaituo.e2e.world.OneWorld;
import io.kaituo.e2e.world.Replica;
import io.kaituo.e2e.world.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A session is a cookie and nothing else: whichever console is asked knows it, after a crash, too; it is renewed unseen, ends everywhere at once, and what was
 * being typed when it ended is there again. No token is ever where a script could read it.
 */
@ExtendWith({OneWorld.class, Chromium.class})
@Timeout(value = 8, unit = TimeUnit.MINUTES)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionOutlivesItsConsole {
    private static final String REP = "zhengzhou.rep3";
    private static final Screen SCREEN = Screen.LAPTOP_EN;
    /** Renewed when less than 20 s are left. */
    private static final Duration TOKEN = Duration.ofSeconds(25);

    private static final Duration AFTER_THE_TOKEN = TOKEN.multipliedBy(3);

    @Test
    void one_login_holds_at_every_console_until_it_is_over(World world, Browser browser) throws IOException {
        Records records = Records.inTheWorld();
        try (var client = ConsoleClient.of(world, TOKEN);
                var one = Replica.of("console", world, client.environment());
                var other = Replica.of("console", world, client.environment())) {
            try (var visitor = Visitor.signIn(browser, one.address(), SCREEN, REP, records)) {
                visitor.isOn("Today");

                visitor.movesTo(other.address());
                visitor.open("/leads");
                visitor.isOn("Leads");

                one.kill();
                one.start();
                visitor.movesTo(one.address());
                visitor.open("/contracts");
                visitor.isOn("Contracts");

                isRenewedUnseen(visitor);
                visitor.session().keepsNoToken();
                comesBackToWhatWasTyped(visitor, client);
                endsEverywhere(visitor, one.address(), other.address());
            }
        }
        assertThat(records.tokens())
                .as("tokens among what the browser was sent")
                .isEmpty();
    }

    private static void isRenewedUnseen(Visitor visitor) {
        String before = visitor.session().value();
        await().atMost(AFTER_THE_TOKEN).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            assertThat(visitor.session().asks("/api/inbox?limit=1")).isEqualTo(200);
            assertThat(visitor.session().value()).isNotEqualTo(before);
        });
    }

    private static void comesBackToWhatWasTyped(Visitor visitor, ConsoleClient client) {
        visitor.open("/leads");
        visitor.isOn("Leads");
        visitor.press("Register a lead");
        visitor.type("公司名称", "Company", "Half a na");
        client.endSessions();
        await().atMost(AFTER_THE_TOKEN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> visitor.session().asks("/bff/me") == 499);
        visitor.type("公司名称", "Company", "Half a name");
        visitor.sees("Your session has ended");
        visitor.press("Sign in again");
        visitor.signsIn(REP);
        visitor.reads("公司名称", "Company", "Half a name");
    }

    /** The one that logs out is asked to sign in again wherever they go, and whoever copied the cookie has nothing once its token has run out. */
    private static void endsEverywhere(Visitor visitor, URI... consoles) {
        Map<String, String> copied = visitor.session().cookies();
        visitor.open("/");
        visitor.signsOut();
        visitor.isAskedToSignIn();
        for (URI console : consoles) {
            visitor.movesTo(console);
            visitor.open("/leads");
            visitor.isAskedToSignIn();
        }
        for (URI console : consoles)
            await().atMost(AFTER_THE_TOKEN)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Records.status(console, "/bff/me", copied) == 499);
    }
}
