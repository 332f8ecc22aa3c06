package io.kaituo.contract.document;

import jakarta.validation.constraints.Size;

/**
 * One side of the agreement, as it stands on paper.
 *
 * @param representative who acts for it by law
 * @param signatory      who signs; somebody else needs an authorisation (R5.21)
 */
public record Party(
        @Size(max = 300) String name,
        @Size(max = 500) String address,
        @Size(max = 120) String representative,
        @Size(max = 120) String signatory) {

    public Party {
        name = Blank.out(name);
        address = Blank.out(address);
        representative = Blank.out(representative);
        signatory = Blank.out(signatory);
    }
}
