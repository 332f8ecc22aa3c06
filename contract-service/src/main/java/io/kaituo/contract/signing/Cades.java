package io.kaituo.contract.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * The signature inside a PDF as CAdES has it: detached, naming its certificate in what is signed, and silent about the
 * time, which the PDF itself states.
 */
final class Cades {

    private Cades() {}

    static byte[] sign(byte[] content, Credentials by)
            throws GeneralSecurityException, OperatorCreationException, CMSException, IOException {
        var certificate = by.certificate();
        var named = new ASN1EncodableVector();
        named.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named(certificate))));
        var attributes = new DefaultSignedAttributeTableGenerator(new AttributeTable(named));
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setSignedAttributeGenerator(
                                known -> attributes.getAttributes(known).remove(CMSAttributes.signingTime))
                        .build(new JcaContentSignerBuilder(algorithm(certificate)).build(by.key()), certificate));
        generator.addCertificates(new JcaCertStore(by.chain()));
        return generator.generate(new CMSProcessableByteArray(content), false).getEncoded();
    }

    private static String algorithm(X509Certificate certificate) {
        return "SHA256with" + (certificate.getPublicKey().getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
    }

    private static ASN1Encodable named(X509Certificate certificate) throws GeneralSecurityException {
        return new SigningCertificateV2(new ESSCertIDv2(sha256(certificate.getEncoded())));
    }

    /**
     * The certificate a signature was made with, if it is this content that was signed, unchanged, with that certificate.
     *
     * @param signature as it stands in the PDF, padding included
     */
    static Optional<X509Certificate> verified(byte[] signature, byte[] content) {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), unpadded(signature));
            SignerInformation signer = signed.getSignerInfos().iterator().next();
            for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
                var certificate = new JcaX509CertificateConverter().getCertificate(holder);
                if (signer.getSID().match(holder)
                        && names(signer, certificate)
                        && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                    return Optional.of(certificate);
                }
            }
            return Optional.empty();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    /** The room a PDF leaves behind a signature is filled with zeros, and with nothing else. */
    private static byte[] unpadded(byte[] signature) throws CMSException {
        try (var in = new ASN1InputStream(signature)) {
            byte[] read = in.readObject().getEncoded();
            for (int i = read.length; i < signature.length; i++) {
                if (signature[i] != 0) {
                    throw new CMSException("More than a signature");
                }
            }
            return read;
        } catch (IOException e) {
            throw new CMSException("No signature", e);
        }
    }

    private static boolean names(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        var attribute = signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        var named = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0));
        return Arrays.equals(named.getCerts()[0].getCertHash(), sha256(certificate.getEncoded()));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
