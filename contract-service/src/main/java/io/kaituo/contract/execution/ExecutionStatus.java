package io.kaituo.contract.execution;

/** Whether a contract is still performed; one that is void or was terminated is not. */
enum ExecutionStatus {
    RUNNING,
    ENDED
}
