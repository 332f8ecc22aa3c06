package io.kaituo.notification.channel;

import java.time.Instant;
import java.util.UUID;

/** Channels as tests need them. */
public final class GivenChannel {

    static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private GivenChannel() {}

    public static Channel email(String person) {
        return Channel.email("east", person, person, person + "@kaituo.example", NOW);
    }

    static Channel robot(ChannelKind kind, String team) {
        return Channel.of(
                new ConfigureChannel(kind, "east", team, "Robot of " + team, "url", "secret"),
                "east",
                Target.key("host", "key-1234"),
                GivenChannel::sealed,
                NOW);
    }

    static String sealed(String secret, UUID owner) {
        return "sealed:" + secret;
    }
}
