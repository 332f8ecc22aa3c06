package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.FollowUp;
import io.kaituo.e2e.crash.Observations.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** I3, against our own calculation of the schedule. */
final class FollowUpsMatchSignatures implements Invariant {

    private static final Set<String> OPEN = Set.of("PLANNED", "DUE");

    @Override
    public String claim() {
        return "I3 every signed contract has exactly its planned follow-ups; none is open for an unsigned or voided one";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        Map<String, List<FollowUp>> schedules =
                seen.followUps().stream().collect(Collectors.groupingBy(FollowUp::contractId));
        List<Told> signatures = seen.events("contract.signed.v1");
        signatures.forEach(signed -> {
            List<String> expected = StormPlaybook.schedule(LocalDate.parse(signed.text("signedOn")), signed.at());
            List<String> planned = days(schedules.getOrDefault(signed.subject(), List.of()));
            if (!planned.equals(expected)) {
                found.add("contract " + signed.subject() + " was signed and has " + planned + ", not " + expected);
            }
        });
        Set<String> signed = signatures.stream().map(Told::subject).collect(Collectors.toSet());
        Set<String> voided =
                seen.events("contract.voided.v1").stream().map(Told::subject).collect(Collectors.toSet());
        seen.followUps().stream()
                .filter(followUp -> !signed.contains(followUp.contractId()))
                .map(followUp -> "follow-up " + followUp.id() + " belongs to a contract that was never signed")
                .forEach(found::add);
        seen.followUps().stream()
                .filter(followUp -> voided.contains(followUp.contractId()) && OPEN.contains(followUp.status()))
                .map(followUp -> "follow-up " + followUp.id() + " is " + followUp.status() + " for a voided contract")
                .forEach(found::add);
        return found;
    }

    private static List<String> days(List<FollowUp> schedule) {
        return schedule.stream()
                .map(followUp -> followUp.dueOn() + " " + followUp.kind())
                .sorted()
                .toList();
    }
}
