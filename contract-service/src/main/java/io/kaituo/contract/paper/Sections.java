package io.kaituo.contract.paper;

import io.kaituo.contract.paper.Sheet.Clause;
import io.kaituo.contract.paper.Sheet.Column;
import io.kaituo.contract.paper.Sheet.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The parts of a document that say something, numbered in their order. */
public class Sections {

    private final Wording words;
    private final List<Section> sections = new ArrayList<>();

    public Sections(Wording words) {
        this.words = words;
    }

    public <T> void table(String heading, List<Column> columns, List<T> items, Function<T, List<String>> row) {
        if (!items.isEmpty()) {
            add(heading, columns, items.stream().map(row).toList(), List.of());
        }
    }

    public void clauses(String heading, List<Clause> clauses) {
        if (!clauses.isEmpty()) {
            add(heading, List.of(), List.of(), clauses);
        }
    }

    private void add(String heading, List<Column> columns, List<List<String>> rows, List<Clause> clauses) {
        sections.add(new Section(words.ordinal(sections.size() + 1), words.of(heading), columns, rows, clauses));
    }

    public List<Section> all() {
        return sections;
    }
}
