package io.kaituo.lead.referral;

import io.kaituo.lead.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Notes how whoever brought the customer was thanked.
 *
 * @param worth what it was worth, within the playbook's limit
 * @param note  what it was
 */
record RewardReferral(@NotNull @Valid Amount worth, @NotBlank @Size(max = 1000) String note) {}
