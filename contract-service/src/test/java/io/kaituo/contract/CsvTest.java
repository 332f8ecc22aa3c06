package io.kaituo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    @Test
    void quotes_each_cell_and_leaves_what_is_not_known_empty() {
        assertThat(Csv.headed("name", "share").row("He said \"no\"", null).text())
                .isEqualTo("\uFEFFname,share\r\n\"He said \"\"no\"\"\",\"\"\r\n");
    }

    @Test
    void lets_no_spreadsheet_calculate_what_people_wrote() {
        var table = Csv.headed("cell")
                .row("=1+1")
                .row("+1")
                .row("-cmd")
                .row("@sum")
                .row("\t=1")
                .row(new BigDecimal("-3.0"))
                .text();
        assertThat(table.lines().skip(1))
                .containsExactly("\"'=1+1\"", "\"'+1\"", "\"'-cmd\"", "\"'@sum\"", "\"'\t=1\"", "\"-3.0\"");
    }
}
