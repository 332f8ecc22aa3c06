package io.kaituo.local.demo;

import io.kaituo.local.demo.ExampleFiles.Company;
import io.kaituo.local.demo.ExampleFiles.Product;
import io.kaituo.local.keycloak.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the files mean for Kaituo: who creates which account, deal, contract and lead (decision 36). */
record Plan(
        List<PlannedProduct> products,
        List<PlannedAccount> accounts,
        List<PlannedDeal> deals,
        List<PlannedLead> leads) {
    static final String SHOW_REGION = "central";
    static final String LISTED_REGION = "zhengzhou";

    /** How an opportunity ended, if it has. */
    enum Outcome {
        WON,
        LOST,
        OPEN
    }

    /** A product in the catalogue of one region. */
    record PlannedProduct(String region, Product product) {
        String externalId() {
            return externalId(product.name());
        }

        static String externalId(String product) {
            return "crm:" + product.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /** One company in one region; {@code by} is whoever sold to it first. */
    record PlannedAccount(String externalId, Person by, Company company) {}

    /** With the dates of the file; {@code closedOn} is null while the deal is open. */
    record PlannedDeal(
            String externalId,
            String account,
            Person by,
            String company,
            String product,
            BigDecimal amount,
            Outcome outcome,
            LocalDate engagedOn,
            LocalDate closedOn) {
        String name() {
            return product + " · " + company;
        }

        boolean won() {
            return outcome == Outcome.WON;
        }
    }

    /** {@code contacted}: somebody of ours has spoken to them already. */
    record PlannedLead(
            String externalId, Person by, String companyName, String source, String industry, boolean contacted) {
        boolean listed() {
            return by.region().equals(LISTED_REGION);
        }

        /** Those whose first contact is let pass for the show (decision 37). */
        boolean neglected() {
            return by.region().equals(SHOW_REGION) && !contacted;
        }
    }

    List<PlannedDeal> won() {
        return deals.stream().filter(PlannedDeal::won).toList();
    }

    List<PlannedLead> neglected() {
        return leads.stream().filter(PlannedLead::neglected).toList();
    }

    /** The day in the files that becomes yesterday. */
    LocalDate newestClose() {
        return won().stream()
                .map(PlannedDeal::closedOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
