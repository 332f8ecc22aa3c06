package io.kaituo.contract.signing;

import io.kaituo.contract.contracts.SealRegister.Side;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stamp as the API and the paper show it.
 *
 * @param sealedOn     the date on paper
 * @param recordedAt   the server's time
 * @param documentHash of the text that was sealed
 */
public record SealView(
        Side party,
        LocalDate sealedOn,
        Instant recordedAt,
        String recordedBy,
        String recordedByName,
        int revision,
        String documentHash) {}
