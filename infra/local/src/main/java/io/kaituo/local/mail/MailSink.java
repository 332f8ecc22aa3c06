package io.kaituo.local.mail;

import io.kaituo.local.Component;
import io.kaituo.local.Home;
import io.kaituo.local.Http;
import io.kaituo.local.Settings;
import io.kaituo.local.Versions;
import io.kaituo.local.process.Ending;
import io.kaituo.local.process.Jvm;
import io.kaituo.local.process.Launch;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Takes every mail and sends none on; what came in is read over HTTP and forgotten with the process. The example sends some thirteen thousand. */
public final class MailSink implements Component {
    public static final String NAME = "mail";

    private final Home home;
    private final Settings settings;

    public MailSink(Home home, Settings settings) {
        this.home = home;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public int memory() {
        return 160;
    }

    @Override
    public void prepare() {}

    @Override
    public Launch launch() {
        return new Launch(
                NAME,
                port(),
                Jvm.command(
                        160,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Dgreenmail.smtp.hostname=127.0.0.1",
                                "-Dgreenmail.smtp.port=" + settings.ports().of("mail-smtp"),
                                "-Dgreenmail.api.hostname=127.0.0.1",
                                "-Dgreenmail.api.port=" + port(),
                                "-Dgreenmail.auth.disabled",
                                "-jar",
                                home.part("mail.jar").toString())),
                Jvm.ENVIRONMENT,
                home.log(NAME).path(),
                Optional.empty(),
                new Ending("TERM", Duration.ofSeconds(5)),
                Versions.of(NAME));
    }

    @Override
    public boolean ready() {
        return Http.answers(url().resolve("/api/service/readiness"));
    }

    @Override
    public void furnish() {}

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    private int port() {
        return settings.ports().of(NAME);
    }
}
