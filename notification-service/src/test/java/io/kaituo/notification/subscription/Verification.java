package io.kaituo.notification.subscription;

/** What tests of other slices verify signatures with. */
public final class Verification {

    private Verification() {}

    /** By the public key alone, with the JDK. */
    public static boolean byPublicKey(String publicKey, String signed, String signature) throws Exception {
        return SigningKeysTest.verified(publicKey, signed, signature);
    }
}
