package io.kaituo.lead.sheets;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;

/** A table as a download: read part by part as fast as the reader takes it, so that its length costs no memory. */
public final class SheetStream {

    private SheetStream() {}

    /**
     * @param name   of the file, without extension
     * @param header the headings; a failure here is the answer
     * @param parts  gives the next rows each time it is asked; no rows at the end
     */
    public static Multi<byte[]> of(
            String name, SheetFormat format, Uni<List<String>> header, Supplier<Uni<List<List<String>>>> parts) {
        var request = Vertx.currentContext();
        var table = header.map(format::writer)
                .toMulti()
                .onItem()
                .transformToMultiAndConcatenate(writer -> Multi.createBy()
                        .concatenating()
                        .streams(
                                Multi.createBy()
                                        .repeating()
                                        .uni(() -> parts.get())
                                        .until(List::isEmpty)
                                        .map(writer::rows),
                                Multi.createFrom().item(writer::end)));
        return RestMulti.fromMultiData(table.select()
                        .where(bytes -> bytes.length > 0)
                        .emitOn(task -> request.runOnContext(nothing -> task.run())))
                .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + format.extension() + "\"")
                .build();
    }
}
