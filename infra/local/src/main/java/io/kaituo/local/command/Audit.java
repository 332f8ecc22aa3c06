package io.kaituo.local.command;

import io.kaituo.events.audit.AuditFinding;
import io.kaituo.events.audit.AuditReport;
import io.kaituo.local.Messages;
import io.kaituo.local.Refusal;
import io.kaituo.local.Stack;
import io.kaituo.local.app.QuarkusApp;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Verifies the audit trails (decision 12): changes nothing, and asks the databases and the broker, not the services. Exit code 1 on findings. */
final class Audit implements Verb {
    private static final int NOT_SOUND = 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) throws SQLException {
        arguments.allowing();
        if (!arguments.word(0).equals(Optional.of("verify"))) throw new Refusal("audit.usage");
        boolean sound = true;
        for (String service : services(arguments)) {
            AuditReport report = stack.verifyAudit(service);
            show(report, screen);
            sound &= report.sound();
        }
        screen.tell(sound ? "audit.sound" : "audit.unsound");
        return sound ? 0 : NOT_SOUND;
    }

    private static List<String> services(Arguments arguments) {
        return arguments.word(1).map(Audit::only).orElse(QuarkusApp.ALL);
    }

    private static List<String> only(String named) {
        String service = QuarkusApp.fullName(named);
        if (!QuarkusApp.ALL.contains(service))
            throw new Refusal("stack.unknown", service, String.join(" ", QuarkusApp.ALL));
        return List.of(service);
    }

    private static void show(AuditReport report, Screen screen) {
        screen.tell(
                report.sound() ? "audit.chain" : "audit.broken-chain",
                report.service(),
                report.sealed(),
                time(report.sealedUpTo()),
                report.heads());
        if (report.unsealed() > 0) screen.tell("audit.unsealed", report.unsealed(), time(report.unsealedSince()));
        report.findings().forEach(finding -> screen.say(line(finding)));
    }

    /** An event has no place in the chain. */
    private static String line(AuditFinding finding) {
        String what = Messages.text("audit.finding." + finding.kind());
        return finding.position() == 0
                ? Messages.text("audit.finding-of-event", what, finding.detail())
                : Messages.text("audit.finding", finding.position(), what, finding.detail());
    }

    private static String time(Instant at) {
        return at == null ? "-" : TIME.format(at);
    }
}
