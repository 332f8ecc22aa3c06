package io.kaituo.contract.approval;

/** An approval is open once and closes once. */
enum ApprovalStatus {
    OPEN,
    APPROVED,
    RETURNED,
    REJECTED,
    WITHDRAWN
}
