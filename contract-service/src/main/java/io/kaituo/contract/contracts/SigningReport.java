package io.kaituo.contract.contracts;

import io.kaituo.events.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The contracts that became binding in a period, both days included, month by month. An amendment is no contract of its own,
 * and what was voided since does not count.
 */
record SigningReport(String region, LocalDate from, LocalDate to, List<SignedMonth> months) {

    /**
     * One month in one currency; a month without a contract is left out.
     *
     * @param month     such as {@code 2026-11}
     * @param total     the sum of what the contracts came to
     * @param drillDown the address of these contracts
     */
    record SignedMonth(String month, long contracts, Money total, String drillDown) {}
}
