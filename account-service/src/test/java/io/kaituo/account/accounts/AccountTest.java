package io.kaituo.account.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.account.Amount;
import io.kaituo.events.Money;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final Account account = Account.create(asked("Harbour Works", "machines"), "east", "H-1", "ada", NOW);

    @Test
    void belongs_to_whoever_creates_it() {
        var created = account.created();
        assertThat(created.ownerId()).isEqualTo("ada");
        assertThat(created.region()).isEqualTo("east");
        assertThat(created.name()).isEqualTo("Harbour Works");
        assertThat(created.at()).isEqualTo(NOW);
    }

    @Test
    void tells_its_new_name() {
        assertThat(account.change(asked(" Harbour Yard ", "machines"), NOW))
                .hasValueSatisfying(changed -> assertThat(changed.name()).isEqualTo("Harbour Yard"));
    }

    @Test
    void tells_of_any_other_change_too() {
        assertThat(account.change(asked("Harbour Works", "ships"), NOW)).isPresent();
    }

    @Test
    void says_nothing_when_nothing_is_different() {
        assertThat(account.change(asked("Harbour Works", "machines"), NOW)).isEmpty();
    }

    private static CreateAccount asked(String name, String industry) {
        return new CreateAccount(name, null, industry, Amount.of(Money.yuan("1100")), 20, 1996, "Ningbo", null);
    }
}
