package io.kaituo.lead.sheets;

import io.kaituo.platform.web.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The first sheet of an Excel workbook (XLSX). It is a ZIP, so it is weighed before anything is unpacked for good. */
class ExcelSheet implements Sheet {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_UNPACKED = 512L << 20;

    /** The texts of all cells, each once; the only part that is held in memory. */
    private static final String TEXTS = "xl/sharedStrings.xml";

    private static final long MOST_TEXTS = 24L << 20;

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private final List<String> header;

    private ExcelSheet(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.stream = workbook.getFirstSheet().openStream();
        this.rows = stream.iterator();
        var first = next(1);
        if (first.isEmpty()) {
            close();
            throw Refused.unprocessable("import.empty");
        }
        this.header = first.get(0).cells();
    }

    static Sheet open(Path file) throws IOException {
        weigh(file);
        try {
            return new ExcelSheet(new ReadableWorkbook(file.toFile()));
        } catch (ExcelReaderException | NullPointerException broken) {
            throw Refused.unprocessable("import.unreadable");
        }
    }

    /** What the entries say of their size may be a lie, so they are unpacked into nothing and counted. */
    private static void weigh(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Refused.unprocessable("import.unreadable");
            }
            if (zip.size() > MOST_PARTS) {
                throw Refused.unprocessable("import.too-much-inside");
            }
            long total = 0;
            for (ZipEntry part : zip.stream().<ZipEntry>map(entry -> entry).toList()) {
                long most = part.getName().equalsIgnoreCase(TEXTS) ? MOST_TEXTS : MOST_UNPACKED - total;
                total += weigh(zip, part, most);
            }
        } catch (ZipException broken) {
            throw Refused.unprocessable("import.unreadable");
        }
    }

    private static long weigh(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (var unpacked = zip.getInputStream(part)) {
            for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                size += read;
                if (size > most) {
                    throw Refused.unprocessable("import.too-much-inside");
                }
            }
        }
        return size;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public List<Row> next(int most) {
        try {
            var found = new ArrayList<Row>();
            long letters = 0;
            while (found.size() < most && letters < MOST_LETTERS && rows.hasNext()) {
                var next = rows.next();
                var row = new Row(next.getRowNum(), cells(next));
                if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                    found.add(row);
                    letters += row.letters();
                }
            }
            return found;
        } catch (ExcelReaderException broken) {
            throw Refused.unprocessable("import.unreadable");
        }
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS + 1); column++) {
            cells.add(row.getOptionalCell(column).map(ExcelSheet::text).orElse(""));
        }
        return cells;
    }

    /** A telephone number that Excel took for a number is one again. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return number == null ? "" : number.stripTrailingZeros().toPlainString();
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    @Override
    public String format() {
        return "XLSX";
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
