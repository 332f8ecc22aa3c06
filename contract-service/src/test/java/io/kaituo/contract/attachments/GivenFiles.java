package io.kaituo.contract.attachments;

import static io.kaituo.platform.testing.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaituo.platform.testing.TestPeople;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.http.entity.mime.HttpMultipartMode;

/** Files as browsers send them. */
public final class GivenFiles {

    /** Names of files in UTF-8. */
    private static final RestAssuredConfig AS_BROWSERS_DO = RestAssured.config()
            .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
            .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

    private GivenFiles() {}

    /** @param records such as {@code contracts} */
    public static Response file(TestPeople person, String records, String id, String name, byte[] content) {
        return as(person)
                .config(AS_BROWSERS_DO)
                .contentType("multipart/form-data")
                .multiPart(part(name, content))
                .post("/api/" + records + "/{id}/attachments", id);
    }

    static MultiPartSpecification part(String name, byte[] content) {
        return new MultiPartSpecBuilder(content)
                .controlName("file")
                .fileName(name)
                .charset(UTF_8)
                .mimeType("application/octet-stream")
                .build();
    }

    /** Another one each time. */
    public static byte[] pdf() {
        return ("%PDF-1.7\n" + UUID.randomUUID()).getBytes(UTF_8);
    }

    static byte[] archive(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
        return out.toByteArray();
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
