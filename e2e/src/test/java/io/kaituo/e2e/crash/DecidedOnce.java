package io.kaituo.e2e.crash;

import io.kaituo.e2e.crash.Observations.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** I4, from what was requested and what was decided. */
final class DecidedOnce implements Invariant {

    @Override
    public String claim() {
        return "I4 no approval is decided twice, nor by its requester, nor by somebody without the authority";
    }

    @Override
    public List<String> violations(Observations seen) {
        var found = new ArrayList<String>();
        Map<String, Told> requests = seen.events("approval.requested.v1").stream()
                .collect(Collectors.toMap(Told::subject, request -> request, (first, second) -> first));
        seen.events("approval.decided.v1").stream()
                .collect(Collectors.groupingBy(Told::subject))
                .forEach((approval, decisions) -> {
                    if (decisions.size() > 1) {
                        found.add("approval " + approval + " was decided " + decisions.size() + " times");
                    }
                    decisions.forEach(decision -> decided(decision, requests.get(approval), seen, found));
                });
        return found;
    }

    private static void decided(Told decision, Told request, Observations seen, List<String> found) {
        String by = decision.text("decidedBy");
        if (request == null) {
            found.add("approval " + decision.subject() + " was decided and never requested");
            return;
        }
        if (by.equals(request.text("requestedBy"))) {
            found.add("approval " + decision.subject() + " was decided by its requester");
        }
        boolean asked = Stream.concat(
                        Stream.of(request),
                        seen.events("approval.asked.v1").stream()
                                .filter(later -> later.subject().equals(decision.subject())))
                .flatMap(turn -> turn.body().path("approvers").valueStream())
                .anyMatch(approver -> approver.asText().equals(by));
        if (!asked || !seen.deciders().contains(by)) {
            found.add("approval " + decision.subject() + " was decided by " + by + ", who has no authority for it");
        }
    }
}
