package io.kaituo.contract.signing;

import java.math.BigInteger;
import java.time.Instant;

/**
 * An electronic signature in a file, as it was found just now.
 *
 * @param subject  of the certificate; null when the signature does not verify
 * @param signedAt the time the signer states
 * @param intact   the signature verifies over the bytes in store
 * @param whole    it covers the file to its last byte
 * @param local    the certificate is one of local mode and proves nothing
 */
public record SignatureView(
        String subject,
        String issuer,
        BigInteger serial,
        Instant validFrom,
        Instant validUntil,
        Instant signedAt,
        boolean intact,
        boolean whole,
        boolean local) {}
