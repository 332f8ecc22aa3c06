package io.kaituo.contract.contracts;

import io.kaituo.platform.web.Problem;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What must hold before a contract goes to its approvers; slices beside this one bring their own. */
public interface SubmissionCheck {

    /** What stands against it, a field each, in the caller's language; empty when nothing does. */
    Uni<List<Problem.Violation>> faults(ContractSubmission submission);
}
