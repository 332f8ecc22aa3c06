package io.kaituo.local.keycloak;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.kaituo.local.files.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Everybody who can log in to a local installation. */
public record People(List<Person> all) {
    public People {
        all = List.copyOf(all);
    }

    public static People declared() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(Template.of("keycloak/people.csv").text())) {
            return new People(rows.stream().map(People::person).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public List<String> regions() {
        return all.stream()
                .filter(person -> !person.everywhere())
                .map(Person::region)
                .distinct()
                .toList();
    }

    List<String> teamsOf(String region) {
        return all.stream()
                .filter(person -> person.region().equals(region))
                .map(Person::team)
                .distinct()
                .toList();
    }

    private static Person person(NamedCsvRecord row) {
        return new Person(
                row.getField("username"),
                row.getField("name"),
                row.getField("region").replace("*", ""),
                row.getField("team"),
                row.getField("role"),
                row.getField("manager"));
    }
}
