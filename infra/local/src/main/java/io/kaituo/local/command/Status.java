package io.kaituo.local.command;

import io.kaituo.local.Messages;
import io.kaituo.local.Stack;
import io.kaituo.local.process.Launch;
import io.kaituo.local.process.Observation;
import io.kaituo.local.process.ProcessIdentity;
import io.kaituo.local.process.Procfs;
import io.kaituo.local.process.RunDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What runs, since when, how often it had to be brought back, and what it costs. Exit code 3 when something that should run does not answer. */
final class Status implements Verb {
    private static final Columns COLUMNS = new Columns(List.of(21, 11, 8, 6, 9, 9, 9));
    private static final int NOT_WELL = 3;

    @Override
    public String name() {
        return "status";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        arguments.allowing();
        RunDirectory run = stack.home().run();
        screen.say(COLUMNS.row(List.of(Messages.text("status.columns").split("\\|"))));
        boolean well = true;
        for (String name : stack.names()) {
            String state = state(stack, name, run.wanted(name).isPresent(), run.seen(name));
            well &= state.equals("ready") || state.equals("off");
            screen.say(row(name, state, run.wanted(name), run.seen(name)));
        }
        supervisor(run, screen);
        return well && !run.names().isEmpty() ? 0 : NOT_WELL;
    }

    private static String state(Stack stack, String name, boolean wanted, Optional<Observation> seen) {
        if (seen.filter(Observation::alive).isEmpty()) return wanted ? "restarting" : "off";
        if (seen.get().phase() == Observation.Phase.STOPPING) return "stopping";
        return stack.ready(name) ? "ready" : "not-ready";
    }

    private static String row(String name, String state, Optional<Launch> wanted, Optional<Observation> seen) {
        Optional<ProcessIdentity> process = seen.filter(Observation::alive).flatMap(Observation::process);
        return COLUMNS.row(List.of(
                name,
                Messages.text("state." + state),
                process.map(found -> Long.toString(found.pid())).orElse("-"),
                wanted.map(launch -> Integer.toString(launch.port())).orElse("-"),
                process.map(found -> uptime(Duration.between(seen.get().since(), Instant.now())))
                        .orElse("-"),
                seen.map(found -> Integer.toString(found.restarts())).orElse("-"),
                process.map(found -> mebibytes(Procfs.memoryOfTree(found.pid())))
                        .orElse("-"),
                seen.map(Observation::trouble).orElse("")));
    }

    private static void supervisor(RunDirectory run, Screen screen) {
        run.supervisor()
                .ifPresentOrElse(
                        found -> screen.say(COLUMNS.row(List.of(
                                "supervisor",
                                Messages.text("state.ready"),
                                Long.toString(found.pid()),
                                "-",
                                "-",
                                "-",
                                mebibytes(Procfs.memory(found.pid()))))),
                        () -> {
                            if (!run.names().isEmpty()) screen.tell("status.unsupervised");
                        });
    }

    private static String mebibytes(long kibibytes) {
        return kibibytes / 1024 + " MiB";
    }

    static String uptime(Duration up) {
        return String.format("%d:%02d:%02d", up.toHours(), up.toMinutesPart(), up.toSecondsPart());
    }
}
