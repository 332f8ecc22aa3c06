package io.kaituo.lead.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.search.Reach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompanyNameTest {

    @ParameterizedTest
    @CsvSource({
        "郑州宏达贸易有限公司, 郑州宏达贸易",
        "太极股份有限公司, 太极股份",
        "太极集团有限公司, 太极集团",
        "'宏达（郑州）', 宏达郑州",
        "'宏达 (郑州)', 宏达郑州",
        "ＡＢＣ 有限责任公司, abc",
        "'Acme, Ltd.', acme",
        "Acme Co. Ltd, acme",
        "J-Texon, jtexon",
        "有限公司, 有限公司"
    })
    void one_company_has_one_key_however_it_is_written(String name, String key) {
        assertThat(CompanyKey.of(name).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "郑州宏达贸易有限公司, 宏达贸易",
        "宏达贸易(郑州), 宏达贸易",
        "宏達貿易（鄭州）有限公司, 宏达贸易",
        "河南省郑州市宏达贸易有限责任公司, 宏达贸易",
        "宏达贸易有限公司洛阳分公司, 宏达贸易",
        "宏达贸易集团股份有限公司, 宏达贸易",
        "宏达（集团）有限公司, 宏达",
        "太极股份有限公司, 太极",
        "西门子（中国）有限公司, 西门子",
        "ＡＢＣ电子（苏州工业园）公司, abc电子苏州工业园",
        "上海有限公司, 上海",
        "郑州, 郑州",
        "'Zhengzhou Hongda Trading Co., Ltd.', hongdatrading",
        "Hongda Trading (Zhengzhou) Ltd, hongdatrading",
        "'Müller Maschinenbau GmbH & Co. KG', müllermaschinenbau",
        "'Acme Holdings, Inc.', acme",
        "Ltd, ltd",
        "(((, ((("
    })
    void the_core_is_left_without_legal_form_brackets_and_places(String name, String core) {
        assertThat(CompanyName.of(name).core()).isEqualTo(core);
    }

    @ParameterizedTest
    @CsvSource({
        "郑州宏达贸易有限公司, 宏达",
        "宏达国际贸易有限公司, 宏达",
        "宏达网络科技发展有限公司, 宏达",
        "Hongda Trading, hongda",
        "贸易有限公司, 贸易",
        "Acme, acme"
    })
    void the_brand_is_what_a_company_calls_itself(String name, String brand) {
        assertThat(CompanyName.of(name).brand()).isEqualTo(brand);
    }

    @ParameterizedTest
    @CsvSource({
        "郑州宏达贸易有限公司, hongdamaoyi",
        "鸿达贸易, hongdamaoyi",
        "重庆长安汽车, changanqiche",
        "TCL王牌, tclwangpai",
        "吕梁绿源食品, lvyuanshipin",
        "Acme, acme"
    })
    void the_sound_is_how_the_core_is_read(String name, String sound) {
        assertThat(CompanyName.of(name).sound()).isEqualTo(sound);
    }

    @Test
    void places_fit_unless_they_are_two_different_ones() {
        var zhengzhou = CompanyName.of("郑州宏达贸易");
        assertThat(zhengzhou.fits(CompanyName.of("宏达贸易"))).isTrue();
        assertThat(zhengzhou.fits(CompanyName.of("宏达贸易(河南)"))).isTrue();
        assertThat(zhengzhou.fits(CompanyName.of("洛阳宏达贸易"))).isFalse();
        assertThat(zhengzhou.fits(CompanyName.of("武汉宏达贸易"))).isFalse();
        assertThat(zhengzhou.fits(CompanyName.of("Zhengzhou Hongda"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "+86 (371) 6600-1234, 037166001234",
        "0371-66001234, 037166001234",
        "＋８６ １３８ ００１３ ８０００, 13800138000",
        "0086 13800138000, 13800138000",
        "86001234, 86001234",
        "12345, "
    })
    void one_phone_has_one_number_however_it_is_written(String typed, String phone) {
        assertThat(Reach.of(typed, null).phone()).isEqualTo(phone);
    }

    @Test
    void an_e_mail_address_is_compared_in_lower_case() {
        assertThat(Reach.of(null, " Wang@HongDa.example ").email()).isEqualTo("wang@hongda.example");
        assertThat(Reach.of(null, " ").email()).isNull();
    }
}
