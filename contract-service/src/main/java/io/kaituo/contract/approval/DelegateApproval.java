package io.kaituo.contract.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who decides instead. */
record DelegateApproval(@NotBlank @Size(max = 120) String personId, @Size(max = 4000) String comment) {}
