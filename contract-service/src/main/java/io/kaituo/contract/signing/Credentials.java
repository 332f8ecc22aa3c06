package io.kaituo.contract.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A key and the certificates that vouch for it, ours first.
 *
 * @param chain from ours to the one that closes it
 */
record Credentials(PrivateKey key, List<X509Certificate> chain) {

    /** What every certificate made up for local mode says, so that nobody takes it for a real one. */
    static final String LOCAL_MARK = "OU=Local mode only - proves nothing";

    private static final X500Name LOCAL_SUBJECT = new X500Name(LOCAL_MARK + ",CN=Kaituo local signature");
    private static final String ALIAS = "signature";
    private static final int KEY_SIZE = 3072;
    private static final int SERIAL_BITS = 127;
    private static final int VALID_DAYS = 3650;

    /** From a PKCS#12 file, its first key. */
    static Credentials read(Path file, char[] password) {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    var chain = Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList();
                    return new Credentials(key, chain);
                }
            }
            throw new IllegalStateException(file + " holds no key");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot use " + file, e);
        }
    }

    /** Made up, signed by itself and marked as good for nothing but trying; readable by its owner alone. */
    static void inventLocal(Path file, char[] password, Instant now) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_SIZE);
            var keys = generator.generateKeyPair();
            var certificate = new JcaX509v3CertificateBuilder(
                            LOCAL_SUBJECT,
                            new BigInteger(SERIAL_BITS, new SecureRandom()),
                            Date.from(now.minus(1, ChronoUnit.DAYS)),
                            Date.from(now.plus(VALID_DAYS, ChronoUnit.DAYS)),
                            LOCAL_SUBJECT,
                            keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()));
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry(ALIAS, keys.getPrivate(), password, new Certificate[] {
                new JcaX509CertificateConverter().getCertificate(certificate)
            });
            write(store, file, password);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("Cannot make a certificate", e);
        }
    }

    private static void write(KeyStore store, Path file, char[] password) throws GeneralSecurityException {
        try {
            var draft = Files.createTempFile(
                    Files.createDirectories(file.toAbsolutePath().getParent()),
                    "key",
                    ".draft",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newOutputStream(draft)) {
                store.store(out, password);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** Of all certificates, in bytes. */
    int size() {
        try {
            int size = 0;
            for (X509Certificate certificate : chain) {
                size += certificate.getEncoded().length;
            }
            return size;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate cannot be written", e);
        }
    }

    boolean areLocal() {
        return isLocal(certificate());
    }

    static boolean isLocal(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().toString().contains(LOCAL_MARK);
    }
}
