package io.kaituo.lead.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as Excel likes it: UTF-8 with a mark at the start. */
class CsvWriting implements SheetWriter {

    private static final String MARK = "\uFEFF";

    private final List<String> header;
    private boolean begun;

    CsvWriting(List<String> header) {
        this.header = header;
    }

    @Override
    public byte[] rows(List<List<String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            if (!begun) {
                text.write(MARK);
                csv.writeRecord(header);
                begun = true;
            }
            rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCell::out).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] end() {
        return begun ? new byte[0] : rows(List.of());
    }
}
