package io.kaituo.lead.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaituo.platform.web.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetTest {

    private static final String TABLE = "公司名称,行业\n宏达贸易,批发\n\"海港\n物流\",运输\n";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE"})
    void reads_Chinese_in_the_encodings_that_programs_write(String encoding) throws IOException {
        String text = encoding.startsWith("UTF-16") ? "\uFEFF" + TABLE : TABLE;
        try (var sheet = Sheet.open(file(text.getBytes(Charset.forName(encoding))))) {
            assertThat(sheet.format()).isEqualTo(encoding + " ,");
            assertThat(sheet.header()).containsExactly("公司名称", "行业");
            assertThat(sheet.next(10))
                    .containsExactly(
                            new Sheet.Row(2, List.of("宏达贸易", "批发")), new Sheet.Row(3, List.of("海港\n物流", "运输")));
        }
    }

    @Test
    void keeps_the_mark_of_UTF_8_out_of_the_first_heading() throws IOException {
        try (var sheet = Sheet.open(file(("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(sheet.header().get(0)).isEqualTo("公司名称");
        }
    }

    @Test
    void is_not_misled_by_one_broken_row() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(TABLE.repeat(5).getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, '\n'});
        try (var sheet = Sheet.open(file(bytes.toByteArray()))) {
            assertThat(sheet.format()).isEqualTo("UTF-8 ,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void sees_what_separates_the_columns(String separator) throws IOException {
        try (var sheet = Sheet.open(text("a" + separator + "\"b,c\"\n1" + separator + "2\n"))) {
            assertThat(sheet.header()).containsExactly("a", "b,c");
            assertThat(sheet.format()).endsWith(separator.equals("\t") ? " tab" : " " + separator);
        }
    }

    @Test
    void leaves_empty_rows_out() throws IOException {
        try (var sheet = Sheet.open(text("a,b\n\n , \n1,2\n"))) {
            assertThat(sheet.next(10)).extracting(Sheet.Row::number).containsExactly(4);
        }
    }

    @Test
    void reads_back_what_was_written_as_a_workbook() throws IOException {
        var writing = new ExcelWriting(List.of("公司名称", "电话"));
        var bytes = new ByteArrayOutputStream();
        bytes.write(writing.rows(List.of(List.of("宏达贸易", "+86 138 0013 8000"), List.of("=1+1", ""))));
        bytes.write(writing.end());
        try (var sheet = Sheet.open(file(bytes.toByteArray()))) {
            assertThat(sheet.header()).containsExactly("公司名称", "电话");
            var rows = sheet.next(10);
            assertThat(rows.get(0).cells()).containsExactly("宏达贸易", "'+86 138 0013 8000");
            assertThat(SafeCell.in(rows.get(1).cells().get(0))).isEqualTo("=1+1");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reads_wide_rows_in_shorter_pieces_so_that_no_file_fills_the_memory(boolean workbook) throws IOException {
        String wide = "x".repeat(30_000);
        var rows = Collections.nCopies(100, List.of("宏达贸易", wide));
        try (var sheet = Sheet.open(workbook ? workbook(rows) : csv(rows))) {
            var first = sheet.next(1000);
            assertThat(first).hasSizeBetween(30, 40);
            int read = first.size();
            for (var piece = sheet.next(1000); !piece.isEmpty(); piece = sheet.next(1000)) {
                read += piece.size();
            }
            assertThat(read).isEqualTo(100);
        }
    }

    private Path workbook(List<List<String>> rows) throws IOException {
        var writing = new ExcelWriting(List.of("公司名称", "备注"));
        var bytes = new ByteArrayOutputStream();
        bytes.write(writing.rows(rows));
        bytes.write(writing.end());
        return file(bytes.toByteArray());
    }

    private Path csv(List<List<String>> rows) throws IOException {
        return text(
                "公司名称,备注\n" + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "＝1"})
    void neutralises_what_would_be_a_formula(String formula) {
        assertThat(SafeCell.out(formula)).isEqualTo("'" + formula);
        assertThat(SafeCell.in(SafeCell.out(formula))).isEqualTo(formula);
    }

    @Test
    void refuses_a_workbook_that_swells_when_it_is_unpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int mebibyte = 0; mebibyte < 30; mebibyte++) {
                zip.write(nothing);
            }
        }
        assertThat(bytes.size()).isLessThan(100_000);
        refuses(bytes.toByteArray(), "import.too-much-inside");
    }

    @Test
    void refuses_what_is_no_table() throws IOException {
        refuses(new byte[0], "import.empty");
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, "import.unreadable");
        refuses(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "import.old-excel");
        refuses(new byte[] {'G', 'I', 'F', 0, 0, 1}, "import.unreadable");
        refuses("a,b\n\"never closed,1\n".getBytes(StandardCharsets.UTF_8), "import.unclosed-quote");
    }

    private void refuses(byte[] content, String code) throws IOException {
        var file = file(content);
        assertThatThrownBy(() -> {
                    try (var sheet = Sheet.open(file)) {
                        sheet.next(10);
                    }
                })
                .isInstanceOf(Refused.class)
                .extracting("code")
                .isEqualTo(code);
    }

    private Path text(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "table", ""), content);
    }
}
