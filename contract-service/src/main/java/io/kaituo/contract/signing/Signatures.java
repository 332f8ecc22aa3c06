package io.kaituo.contract.signing;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Tells what the signatures in a PDF are worth, from its bytes alone. */
public final class Signatures {

    private static final int RANGES = 4;

    private Signatures() {}

    /** None for what is no PDF any more. Takes a moment of a processor. */
    public static List<SignatureView> in(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var found = new ArrayList<SignatureView>();
            for (PDSignature signature : document.getSignatureDictionaries()) {
                found.add(view(signature, pdf));
            }
            return found;
        } catch (IOException damaged) {
            return List.of();
        }
    }

    private static SignatureView view(PDSignature signature, byte[] pdf) throws IOException {
        var certificate = verified(signature, pdf);
        return new SignatureView(
                certificate
                        .map(known -> known.getSubjectX500Principal().getName())
                        .orElse(null),
                certificate
                        .map(known -> known.getIssuerX500Principal().getName())
                        .orElse(null),
                certificate.map(X509Certificate::getSerialNumber).orElse(null),
                certificate.map(known -> known.getNotBefore().toInstant()).orElse(null),
                certificate.map(known -> known.getNotAfter().toInstant()).orElse(null),
                signature.getSignDate() == null ? null : signature.getSignDate().toInstant(),
                certificate.isPresent(),
                isWhole(signature.getByteRange(), pdf),
                certificate.filter(Credentials::isLocal).isPresent());
    }

    private static Optional<X509Certificate> verified(PDSignature signature, byte[] pdf) throws IOException {
        return CertificateSignatures.PADES.getName().equals(signature.getSubFilter())
                ? Cades.verified(signature.getContents(pdf), signature.getSignedContent(pdf))
                : Optional.empty();
    }

    /** From the first byte to the last, but for the signature itself. */
    private static boolean isWhole(int[] range, byte[] pdf) {
        return range.length == RANGES
                && range[0] == 0
                && range[1] < range[2]
                && range[2] + range[3] == pdf.length
                && pdf[range[1]] == '<'
                && pdf[range[2] - 1] == '>';
    }
}
