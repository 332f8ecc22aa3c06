package io.kaituo.lead.handover;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Everything somebody owns goes to somebody else, or evenly to all who sell in the caller's team (a director's: the
 * region).
 *
 * @param toOwnerId left out when it shall be balanced
 */
record HandOver(
        @NotBlank @Size(max = 80) String fromOwnerId,
        @Size(max = 80) String toOwnerId,
        boolean balance,
        @NotBlank @Size(max = 1000) String reason,
        @Size(max = 40) String region) {

    boolean namesOnePerson() {
        return toOwnerId != null && !toOwnerId.isBlank();
    }
}
