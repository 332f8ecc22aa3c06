package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Command;
import io.kaituo.e2e.crash.Observations.Outcome;
import io.kaituo.e2e.crash.Observations.Read;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** I14, asked of the API after everything has come back. */
final class NothingAcknowledgedIsLost implements Invariant {

    private static final Set<Act> CREATE =
            Set.of(Act.REGISTER_LEAD, Act.OPEN_ACCOUNT, Act.OPEN_DEAL, Act.DRAFT_CONTRACT);

    @Override
    public String claim() {
        return "I14 what was acknowledged is still there, whole";
    }

    @Override
    public List<String> violations(Observations seen) {
        Map<String, Read> reads = seen.reads().stream().collect(Collectors.toMap(Read::id, Function.identity()));
        return seen.commands().stream()
                .filter(command -> CREATE.contains(command.act()) && command.outcome() == Outcome.ACKNOWLEDGED)
                .flatMap(command -> command.answers().stream()
                        .filter(id -> !whole(command, reads.get(id)))
                        .map(id -> command.act() + " " + command.target() + " was acknowledged as " + id
                                + " and is now answered with " + reads.get(id)))
                .toList();
    }

    private static boolean whole(Command command, Read read) {
        return read != null && read.status() == 200 && command.target().equals(read.mark());
    }
}
