package io.kaituo.contract.signing;

import io.kaituo.contract.Aside;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs with a certificate of our own from a PKCS#12 file, as PAdES baseline B (ETSI EN 319 142-1). */
@ApplicationScoped
@Startup
class CertificateSignatures implements SignatureProvider {

    static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");
    private static final String LOCAL_MODE = "local";
    /** Of the signature itself, its attributes; the certificates come on top. */
    private static final int ROOM = 4096;

    private final Optional<Path> keyStore;
    private final char[] password;
    private final boolean local;
    private final Clock clock;
    private Credentials credentials;

    CertificateSignatures(
            @ConfigProperty(name = "kaituo.signing.key-store") Optional<Path> keyStore,
            @ConfigProperty(name = "kaituo.signing.password") Optional<String> password,
            @ConfigProperty(name = "kaituo.mode") Optional<String> mode,
            Clock clock) {
        this.keyStore = keyStore;
        this.password = password.orElse("").toCharArray();
        this.local = mode.filter(LOCAL_MODE::equals).isPresent();
        this.clock = clock;
    }

    /** Before anybody is served: a certificate that proves nothing must not sign anything but a trial. */
    @PostConstruct
    void open() {
        if (keyStore.isEmpty()) {
            return;
        }
        if (local && Files.notExists(keyStore.get())) {
            Credentials.inventLocal(keyStore.get(), password, clock.instant());
        }
        credentials = Credentials.read(keyStore.get(), password);
        if (credentials.areLocal() && !local) {
            throw new IllegalStateException("The certificate in " + keyStore.get() + " is for local mode only");
        }
    }

    @Override
    public boolean isConfigured() {
        return credentials != null;
    }

    @Override
    public Uni<byte[]> sign(byte[] pdf, String reason) {
        return Aside.of(() -> signed(pdf, reason));
    }

    private byte[] signed(byte[] pdf, String reason) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions()) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PADES);
            signature.setName(
                    credentials.certificate().getSubjectX500Principal().getName());
            signature.setReason(reason);
            signature.setSignDate(now());
            options.setPreferredSignatureSize(ROOM + credentials.size());
            document.addSignature(
                    signature,
                    content -> {
                        try {
                            return Cades.sign(content.readAllBytes(), credentials);
                        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
                            throw new IOException("Cannot sign", e);
                        }
                    },
                    options);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    private Calendar now() {
        var now = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        now.setTimeInMillis(clock.instant().toEpochMilli());
        return now;
    }
}
