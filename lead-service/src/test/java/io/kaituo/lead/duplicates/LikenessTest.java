package io.kaituo.lead.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.lead.duplicates.Likeness.Reason;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "郑州宏达贸易有限公司, 郑州宏达贸易, SAME_NAME",
        "郑州宏达贸易有限公司, 宏达贸易(郑州), SAME_CORE",
        "郑州宏达贸易有限公司, 鄭州宏達貿易股份有限公司, SAME_CORE",
        "太极股份, 太极集团, SAME_CORE",
        "郑州宏达贸易有限公司, 宏达, SHORT_NAME",
        "宏达, 郑州宏达贸易有限公司, SHORT_NAME",
        "宏达贸易, 宏达商贸, SIMILAR_NAME",
        "宏达贸易, 宏达国际贸易, SIMILAR_NAME",
        "Harbour Works, Harbor Works, SIMILAR_NAME",
        "宏达贸易, 鸿达贸易, SAME_SOUND",
        "Hongda, 宏达贸易, SAME_SOUND",
        "宏达贸易, 'Zhengzhou Hongda Trading', SAME_SOUND"
    })
    void tells_why_two_names_mean_one_company(String one, String other, Reason reason) {
        var likeness = names(one, other);
        assertThat(likeness.reasons()).containsExactly(reason);
        assertThat(likeness.counts()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"宏达贸易, 华达贸易", "宏达贸易, 安邦科技", "Acme, Apex", "大华, 大唐", "Hong, 宏达贸易"})
    void leaves_others_alone(String one, String other) {
        assertThat(names(one, other).counts()).isFalse();
    }

    @Test
    void ranks_name_before_core_before_reach_before_similar_before_sound() {
        var asked = CompanyName.of("郑州宏达贸易有限公司");
        var scores = List.of(
                names("郑州宏达贸易有限公司", "郑州宏达贸易").score(),
                names("郑州宏达贸易有限公司", "宏达贸易(郑州)").score(),
                Likeness.of(asked, CompanyName.of("某某"), true, false).score(),
                names("郑州宏达贸易有限公司", "宏达").score(),
                names("郑州宏达贸易有限公司", "宏达商贸").score(),
                names("郑州宏达贸易有限公司", "鸿达贸易").score());
        assertThat(scores)
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_company_of_another_city_is_less_likely_the_same() {
        assertThat(names("郑州宏达贸易", "武汉宏达贸易").score())
                .isLessThan(names("郑州宏达贸易", "宏达贸易").score());
    }

    @Test
    void the_same_phone_or_address_is_enough() {
        var likeness = Likeness.of(CompanyName.of("宏达"), CompanyName.of("Apex"), true, true);
        assertThat(likeness.reasons()).containsExactly(Reason.SAME_PHONE, Reason.SAME_EMAIL);
        assertThat(likeness.score()).isEqualTo(0.9);
    }

    private static Likeness names(String one, String other) {
        return Likeness.of(CompanyName.of(one), CompanyName.of(other), false, false);
    }
}
