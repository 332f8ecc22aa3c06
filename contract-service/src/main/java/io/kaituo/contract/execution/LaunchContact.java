package io.kaituo.contract.execution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Somebody to speak to while the contract is performed. */
record LaunchContact(
        @NotNull Side side,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 200) String role,
        @Size(max = 200) String reachedBy) {

    /** Whose people they belong to. */
    enum Side {
        OURS,
        CUSTOMER
    }
}
