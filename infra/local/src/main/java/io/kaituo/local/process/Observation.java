package io.kaituo.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What the supervisor last saw of a component; written to disk so that its successor, and {@code status}, know it too.
 *
 * @param process the running process, or empty while it is down
 * @param fingerprint of the launch it was started with
 * @param ending how that process is to be ended, whatever is wanted by now
 * @param since when it entered this phase
 * @param restarts how often it came back by itself since it was first wanted
 * @param trouble why it last ended unasked, or an empty text
 */
public record Observation(
        String name,
        Phase phase,
        Optional<ProcessIdentity> process,
        String fingerprint,
        Ending ending,
        Instant since,
        int restarts,
        String trouble) {
    /** {@code WAITING} is the pause before another attempt. */
    public enum Phase {
        RUNNING,
        WAITING,
        STOPPING
    }

    public boolean alive() {
        return process.filter(ProcessIdentity::alive).isPresent();
    }

    static Observation nothing(String name) {
        var ending = new Ending("TERM", Duration.ZERO);
        return new Observation(name, Phase.WAITING, Optional.empty(), "", ending, Instant.now(), 0, "");
    }

    Observation started(ProcessIdentity by, Launch launch) {
        return new Observation(
                name,
                Phase.RUNNING,
                Optional.of(by),
                launch.fingerprint(),
                launch.ending(),
                Instant.now(),
                restarts,
                trouble);
    }

    Observation stopping() {
        return new Observation(name, Phase.STOPPING, process, fingerprint, ending, Instant.now(), restarts, trouble);
    }

    Observation stopped() {
        return down(restarts, trouble);
    }

    Observation crashed(String why) {
        return down(restarts + 1, why);
    }

    private Observation down(int restarts, String trouble) {
        return new Observation(
                name, Phase.WAITING, Optional.empty(), fingerprint, ending, Instant.now(), restarts, trouble);
    }

    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("name", name);
        properties.setProperty("phase", phase.name());
        process.ifPresent(identity -> identity.writeTo(properties));
        properties.setProperty("fingerprint", fingerprint);
        ending.writeTo(properties);
        properties.setProperty("since", since.toString());
        properties.setProperty("restarts", Integer.toString(restarts));
        properties.setProperty("trouble", trouble);
        return properties;
    }

    static Observation from(Properties properties) {
        return new Observation(
                properties.getProperty("name"),
                Phase.valueOf(properties.getProperty("phase")),
                ProcessIdentity.readFrom(properties),
                properties.getProperty("fingerprint"),
                Ending.readFrom(properties),
                Instant.parse(properties.getProperty("since")),
                Integer.parseInt(properties.getProperty("restarts")),
                properties.getProperty("trouble"));
    }
}
