package io.kaituo.lead.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.lead.duplicates.CameTogether.Earlier;
import io.kaituo.lead.duplicates.Duplicates.Sought;
import io.kaituo.lead.duplicates.Likeness.Reason;
import io.kaituo.platform.search.Reach;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CameTogetherTest {

    private final CameTogether companies = new CameTogether();

    @Test
    void the_first_of_its_kind_resembles_nobody() {
        assertThat(add("郑州宏达贸易有限公司")).isEmpty();
        assertThat(add("洛阳轴承厂")).isEmpty();
    }

    @Test
    void another_spelling_resembles_whoever_came_before() {
        add("洛阳轴承厂");
        add("郑州宏达贸易有限公司");
        assertThat(add("宏達貿易(鄭州)")).singleElement().satisfies(earlier -> {
            assertThat(earlier.place()).isEqualTo(1);
            assertThat(earlier.likeness().reasons()).containsExactly(Reason.SAME_CORE);
        });
    }

    @Test
    void a_short_name_a_slip_of_the_pen_and_another_beginning_are_neighbours() {
        add("宏达贸易");
        assertThat(add("宏达")).extracting(Earlier::place).containsExactly(0);
        add("Quillonstone Trading");
        assertThat(add("Quillonston Trading")).extracting(Earlier::place).containsExactly(2);
        assertThat(add("uillonstone Trading")).extracting(Earlier::place).contains(2);
    }

    @Test
    void the_same_phone_is_found_under_any_name() {
        add("宏达贸易", "0371-66001234");
        assertThat(add("洛阳轴承厂", "+86 371 6600 1234"))
                .singleElement()
                .satisfies(earlier -> assertThat(earlier.likeness().reasons()).containsExactly(Reason.SAME_PHONE));
    }

    @Test
    void the_likeliest_stands_first_and_of_equals_whoever_came_first() {
        add("宏达商贸");
        add("郑州宏达贸易");
        add("宏达贸易(郑州)");
        assertThat(add("宏达贸易")).extracting(Earlier::place).containsExactly(1, 2, 0);
    }

    @Test
    void of_very_many_with_one_name_the_first_few_stand_for_all() {
        for (int i = 0; i < 100; i++) {
            add("宏达贸易");
        }
        assertThat(add("宏达贸易"))
                .hasSizeLessThan(10)
                .first()
                .extracting(Earlier::place)
                .isEqualTo(0);
    }

    private List<Earlier> add(String company) {
        return add(company, null);
    }

    private List<Earlier> add(String company, String phone) {
        return companies.add(new Sought(CompanyName.of(company), Reach.of(phone, null)));
    }
}
