package io.kaituo.contract.approval;

import io.kaituo.contract.approval.ApprovalStep.Why;
import io.kaituo.platform.directory.Directory;
import io.kaituo.platform.directory.Person;
import io.kaituo.platform.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Who must agree: whom the playbook names, or those above them; never nobody, and never the requester. */
@ApplicationScoped
class ApprovalPolicy {

    private static final String MANAGER = "manager";
    private static final List<String> ABOVE = List.of("director", "company");

    private final Directory directory;

    ApprovalPolicy(Directory directory) {
        this.directory = directory;
    }

    /** @param role whom the playbook names: {@code manager}, {@code director}, {@code legal} or {@code company} */
    ApprovalStep step(String role, String requestedBy, String region) {
        return Stream.concat(Stream.of(role), ABOVE.stream())
                .map(asked -> step(asked, asked.equals(role), requestedBy, region))
                .filter(step -> !step.approvers().isEmpty())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("approval.nobody"));
    }

    private ApprovalStep step(String role, boolean ordinary, String requestedBy, String region) {
        var found = role.equals(MANAGER) ? directory.managersOf(requestedBy) : directory.inRole(role, region);
        var approvers = found.stream()
                .filter(person -> person.worksIn(region))
                .map(Person::id)
                .filter(id -> !id.equals(requestedBy))
                .sorted()
                .toList();
        String key = (ordinary ? "why." : "why.instead.") + role;
        return ApprovalStep.first(approvers, new Why(key, List.of(directory.name(requestedBy))));
    }
}
