package io.kaituo.lead.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook with one sheet; texts stand in their cells, so none are gathered in memory. */
class ExcelWriting implements SheetWriter {

    private final ByteArrayOutputStream ready = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(ready, "Kaituo", "1.0");
    private final Worksheet sheet;
    private int row;

    ExcelWriting(List<String> header) {
        sheet = workbook.newWorksheet("Kaituo");
        write(header);
    }

    private void write(List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
        row++;
    }

    @Override
    public byte[] rows(List<List<String>> rows) {
        rows.forEach(cells -> write(cells.stream().map(SafeCell::out).toList()));
        try {
            sheet.flush();
            return drain();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public byte[] end() {
        try {
            workbook.finish();
            return drain();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] drain() {
        byte[] bytes = ready.toByteArray();
        ready.reset();
        return bytes;
    }
}
