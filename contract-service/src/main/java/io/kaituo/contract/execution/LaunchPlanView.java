package io.kaituo.contract.execution;

import io.kaituo.platform.web.Versioned;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The launch plan as the API shows it, with the milestones it is about.
 *
 * @param id         the contract's
 * @param dueOn      by when it is to be complete; null where the playbook does not say
 * @param launchedOn the day it was complete for the first time
 */
record LaunchPlanView(
        UUID id,
        long version,
        String number,
        String accountName,
        String ownerId,
        String ownerName,
        Status status,
        LocalDate dueOn,
        LocalDate teamIntroducedOn,
        List<LaunchContact> contacts,
        String communication,
        LocalDate launchedOn,
        List<MilestoneView> milestones)
        implements Versioned {

    /** How far it is. */
    enum Status {
        EMPTY,
        STARTED,
        COMPLETE
    }
}
