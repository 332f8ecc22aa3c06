package io.kaituo.contract.paper;

import java.util.List;
import java.util.Locale;

/**
 * What stands on a printed document, in the language it is printed in. Parts that are empty are left out.
 *
 * @param title   what it is, such as {@code 合同}
 * @param about   what it is about: the deal
 * @param facts   number, revision and what else identifies it
 * @param stamps  who sealed it and when; empty where nobody needs to
 * @param watermark across each page, or null
 * @param legend  beneath the last line: how to tell that nothing was changed
 * @param running at the foot of each page
 */
public record Sheet(
        Locale language,
        String title,
        String about,
        List<Fact> facts,
        List<Party> parties,
        List<Section> sections,
        List<Stamp> stamps,
        String stampsHeading,
        String watermark,
        Legend legend,
        Running running) {

    public Sheet {
        facts = List.copyOf(facts);
        parties = List.copyOf(parties);
        sections = List.copyOf(sections);
        stamps = List.copyOf(stamps);
    }

    /** Its tag, for the document's {@code lang}. */
    public String tag() {
        return language.toLanguageTag();
    }

    /** A label and what it says. */
    public record Fact(String label, String value) {}

    /** One side of an agreement. */
    public record Party(String role, String name, List<Fact> facts) {

        public Party {
            facts = List.copyOf(facts);
        }
    }

    /** A numbered part: a table, paragraphs, or both; figures are the columns that align right. */
    public record Section(
            String number, String heading, List<Column> columns, List<List<String>> rows, List<Clause> clauses) {

        public Section {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            clauses = List.copyOf(clauses);
        }

        /** A row's cells, each with how it stands. */
        public List<List<Cell>> cells() {
            return rows.stream()
                    .map(row -> java.util.stream.IntStream.range(0, row.size())
                            .mapToObj(i -> new Cell(row.get(i), columns.get(i).alignment()))
                            .toList())
                    .toList();
        }
    }

    /** A column of a table; {@code figures} stand on the right. */
    public record Column(String heading, boolean figures) {

        public String alignment() {
            return figures ? "figure" : "text";
        }
    }

    /** One cell and how it stands. */
    public record Cell(String text, String alignment) {}

    /** A paragraph with its own title, or without. */
    public record Clause(String title, String text) {}

    /** Where a party seals: what was recorded, or room for it. */
    public record Stamp(String role, String party, boolean sealed, String state, List<Fact> facts) {

        public Stamp {
            facts = List.copyOf(facts);
        }
    }

    /** How a reader checks what is in hand. */
    public record Legend(String text, String hash) {}

    /** What each page repeats. */
    public record Running(String number, String revision, String hash, String page, String of, String end) {}
}
