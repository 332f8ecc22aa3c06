package io.kaituo.contract.signing;

import io.smallrye.mutiny.Uni;

/** Where a final document gets its electronic signature: a certificate of our own, or a service that holds it. */
public interface SignatureProvider {

    /** Whether there is anything to sign with. */
    boolean isConfigured();

    /**
     * Signs a finished PDF in our name.
     *
     * @param reason what the signature stands for, shown by readers of the file
     * @return the file with the signature, the given bytes unchanged before it
     */
    Uni<byte[]> sign(byte[] pdf, String reason);
}
