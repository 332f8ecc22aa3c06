package io.kaituo.local.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of the example as they were meant; what had to be put right for that is in {@code blemishes}. */
record ExampleFiles(
        Map<String, Company> companies,
        Map<String, Product> products,
        List<SalesPerson> team,
        List<Opportunity> pipeline,
        List<ListedCompany> listed,
        Blemishes blemishes) {

    /** A row of {@code accounts.csv}; {@code parent} is empty for those that belong to nobody. */
    record Company(
            String name,
            String sector,
            String country,
            int founded,
            int employees,
            BigDecimal revenueMillions,
            String parent) {}

    /** A row of {@code products.csv}. */
    record Product(String name, String series, BigDecimal price) {}

    /** A row of {@code sales_teams.csv}. */
    record SalesPerson(String name, String manager, String region) {}

    /** A row of {@code sales_pipeline.csv}; {@code company} is empty for a buyer nobody has identified. */
    record Opportunity(
            String id,
            String agent,
            String product,
            String company,
            String stage,
            Optional<LocalDate> engagedOn,
            Optional<LocalDate> closedOn,
            Optional<BigDecimal> value) {
        boolean identified() {
            return !company.isEmpty();
        }
    }

    /** A row of {@code listed-companies.csv}. */
    record ListedCompany(String code, String name, String industry) {}

    static ExampleFiles read() {
        var blemishes = new Blemishes();
        return new ExampleFiles(
                rows("accounts.csv", row -> company(row, blemishes)).stream()
                        .collect(Collectors.toMap(Company::name, Function.identity())),
                rows(
                                "products.csv",
                                row -> new Product(
                                        blemishes.resolve(row.getField("product")),
                                        row.getField("series"),
                                        new BigDecimal(row.getField("sales_price"))))
                        .stream()
                        .collect(Collectors.toMap(Product::name, Function.identity())),
                rows(
                        "sales_teams.csv",
                        row -> new SalesPerson(
                                blemishes.resolve(row.getField("sales_agent")),
                                blemishes.resolve(row.getField("manager")),
                                blemishes.resolve(row.getField("regional_office")))),
                rows("sales_pipeline.csv", row -> opportunity(row, blemishes)),
                rows("listed-companies.csv", row -> listed(row, blemishes)),
                blemishes);
    }

    private static Company company(NamedCsvRecord row, Blemishes blemishes) {
        return new Company(
                blemishes.resolve(row.getField("account")),
                blemishes.resolve(row.getField("sector")),
                blemishes.resolve(row.getField("office_location")),
                Integer.parseInt(row.getField("year_established")),
                Integer.parseInt(row.getField("employees")),
                new BigDecimal(row.getField("revenue")),
                blemishes.resolve(row.getField("subsidiary_of")));
    }

    private static Opportunity opportunity(NamedCsvRecord row, Blemishes blemishes) {
        return new Opportunity(
                row.getField("opportunity_id"),
                blemishes.resolve(row.getField("sales_agent")),
                blemishes.resolve(row.getField("product")),
                blemishes.resolve(row.getField("account")),
                row.getField("deal_stage"),
                present(row, "engage_date").map(LocalDate::parse),
                present(row, "close_date").map(LocalDate::parse),
                present(row, "close_value").map(BigDecimal::new));
    }

    private static ListedCompany listed(NamedCsvRecord row, Blemishes blemishes) {
        String industry = blemishes.resolve(row.getField("行业"));
        if (industry.isEmpty()) blemishes.found("no-industry", row.getField("公司名称"));
        return new ListedCompany(row.getField("股票代码"), blemishes.resolve(row.getField("公司名称")), industry);
    }

    private static Optional<String> present(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field)).filter(value -> !value.isBlank());
    }

    private static <R> List<R> rows(String file, Function<NamedCsvRecord, R> read) {
        var resource = Objects.requireNonNull(ExampleFiles.class.getResourceAsStream("/demo/" + file), file);
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().map(read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
