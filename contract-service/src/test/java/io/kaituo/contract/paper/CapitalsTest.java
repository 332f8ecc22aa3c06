package io.kaituo.contract.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "12000.00, 壹万贰仟元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "100000000.00, 壹亿元整",
        "100010000.00, 壹亿零壹万元整",
        "100000001.00, 壹亿零壹元整",
        "1000000000000.00, 壹万亿元整",
        "1000100000000.00, 壹万零壹亿元整",
        "20000000300000.00, 贰拾万亿零叁拾万元整"
    })
    void are_written_as_banks_read_them(BigDecimal amount, String capitals) {
        assertThat(Capitals.of(amount)).isEqualTo(capitals);
    }
}
