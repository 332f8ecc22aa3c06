package io.kaituo.contract.signing;

import static io.kaituo.contract.signing.SignatoryRules.Verdict.MAY_SIGN;
import static io.kaituo.contract.signing.SignatoryRules.Verdict.NO_SIGNATORY;
import static io.kaituo.contract.signing.SignatoryRules.Verdict.TOTAL_TOO_HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.contract.signing.SignatoryRules.Signatory;
import io.kaituo.contract.signing.SignatoryRules.Verdict;
import io.kaituo.events.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignatoryRulesTest {

    private static final SignatoryRules LIMITED =
            new SignatoryRules(List.of(new Signatory("manager", cny("500000.00")), new Signatory("company", null)));

    @Test
    void managers_and_the_company_sign_where_the_playbook_says_nothing() {
        var silent = new SignatoryRules(null);
        assertThat(verdict(silent, cny("9000000.00"), "manager")).isEqualTo(MAY_SIGN);
        assertThat(verdict(silent, cny("9000000.00"), "company")).isEqualTo(MAY_SIGN);
        assertThat(verdict(silent, cny("1.00"), "director", "legal", "sales")).isEqualTo(NO_SIGNATORY);
    }

    @Test
    void a_role_signs_up_to_its_limit_and_not_above() {
        assertThat(verdict(LIMITED, cny("500000.00"), "manager")).isEqualTo(MAY_SIGN);
        assertThat(verdict(LIMITED, cny("500000.01"), "manager")).isEqualTo(TOTAL_TOO_HIGH);
        assertThat(verdict(LIMITED, cny("500000.01"), "company")).isEqualTo(MAY_SIGN);
    }

    @Test
    void the_widest_of_several_roles_counts() {
        assertThat(verdict(LIMITED, cny("500000.01"), "manager", "company")).isEqualTo(MAY_SIGN);
    }

    @Test
    void a_total_in_another_currency_is_above_every_limit() {
        var dollars = new Money(new BigDecimal("1.00"), "USD");
        assertThat(verdict(LIMITED, dollars, "manager")).isEqualTo(TOTAL_TOO_HIGH);
        assertThat(verdict(LIMITED, dollars, "company")).isEqualTo(MAY_SIGN);
    }

    private static Verdict verdict(SignatoryRules rules, Money total, String... roles) {
        return rules.of(total, Set.of(roles)::contains);
    }

    private static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }
}
