package io.kaituo.contract.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.kaituo.platform.web.Refused;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints sheets as PDF, a few at a time: a page costs CPU and memory that the rest of the service needs as well. */
@ApplicationScoped
public class Press {

    private static final String FAMILY = "Noto Sans SC";
    private static final String FACE = "/fonts/ttf/NotoSansSC/NotoSansSC-%s.ttf";
    private static final String PRODUCER = "Kaituo 开拓";
    private static final float PDF_VERSION = 1.7f;
    private static final int NORMAL_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Template template;
    private final WorkerExecutor workers;
    private final int longestQueue;
    private final AtomicInteger queue = new AtomicInteger();
    private final Prints prints;
    private volatile Faces faces;

    Press(
            @Location("paper.html") Template template,
            Vertx vertx,
            @ConfigProperty(name = "kaituo.press.at-once") int atOnce,
            @ConfigProperty(name = "kaituo.press.longest-queue") int longestQueue,
            @ConfigProperty(name = "kaituo.press.kept-bytes") MemorySize kept) {
        this.template = template;
        this.workers = vertx.createSharedWorkerExecutor("press", atOnce);
        this.longestQueue = longestQueue;
        this.prints = new Prints(kept.asLongValue());
    }

    @PreDestroy
    void close() {
        workers.close();
    }

    /** The sheet as a page of HTML: all that shows on paper, and so what tells two papers apart. */
    public String typeset(Sheet sheet) {
        return printable(template.data("sheet", sheet).render());
    }

    /** What {@link #typeset} made, as PDF; the caller's context goes on with it. The same page is not printed again at once. */
    public Uni<byte[]> print(String page, Locale language) {
        String key = language.toLanguageTag() + ' ' + hash(page);
        return prints.find(key)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> aside(() -> {
                    byte[] printed = pdf(page, language);
                    prints.keep(key, printed);
                    return printed;
                }));
    }

    private static String hash(String page) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(page.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Other heavy work on paper, in the same queue.
     *
     * @throws Refused 409 with {@code Retry-After} when too many wait already
     */
    public <T> Uni<T> aside(Callable<T> work) {
        var left = new AtomicBoolean();
        return Uni.createFrom()
                .completionStage(() -> queued(() -> left.get() ? null : work.call()))
                .onCancellation()
                .invoke(() -> left.set(true));
    }

    /** Whoever hangs up keeps their place until it is their turn: what they left behind waits there as well. */
    private <T> CompletionStage<T> queued(Callable<T> work) {
        if (queue.incrementAndGet() > longestQueue) {
            queue.decrementAndGet();
            throw Refused.notYet("paper.busy");
        }
        return workers.executeBlocking(work, false)
                .toCompletionStage()
                .whenComplete((made, failure) -> queue.decrementAndGet());
    }

    private byte[] pdf(String page, Locale language) throws IOException {
        var known = faces();
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var builder = new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .usePDDocument(document)
                    .useFont(font(known.regular(), page, document), FAMILY, NORMAL_WEIGHT, FontStyle.NORMAL, true)
                    .useFont(font(known.bold(), page, document), FAMILY, BOLD_WEIGHT, FontStyle.NORMAL, true)
                    .useUnicodeLineBreaker(new LineBreaks(BreakIterator.getLineInstance(language)))
                    .usePdfVersion(PDF_VERSION)
                    .withProducer(PRODUCER)
                    .toStream(out);
            try (var renderer = builder.buildPdfRenderer()) {
                renderer.createPDF();
            }
        }
        return out.toByteArray();
    }

    private static PDFontSupplier font(Typeface face, String page, PDDocument document) throws IOException {
        byte[] shown = face.of(page.codePoints().distinct());
        var parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(shown));
        document.registerTrueTypeFontForClosing(parsed);
        return new PDFontSupplier(PDType0Font.load(document, parsed, true));
    }

    private record Faces(Typeface regular, Typeface bold) {}

    /** Read when the first paper is printed; reading them twice does no harm. */
    private Faces faces() {
        if (faces == null) {
            faces = new Faces(new Typeface(FACE.formatted("Regular")), new Typeface(FACE.formatted("Bold")));
        }
        return faces;
    }

    /** Without the characters XML has no way to write. */
    private static String printable(String page) {
        return page.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
