package io.kaituo.contract;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How two wordings differ: line by line, and word by word within a changed line. */
public final class TextDiff {

    /** A run of letters or digits, one ideograph, or one other sign: what people see as one word. */
    private static final Pattern WORD =
            Pattern.compile("\\p{IsIdeographic}|[\\p{L}\\p{N}&&[^\\p{IsIdeographic}]]+|\\s+|.");

    private TextDiff() {}

    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        CHANGED;

        /** What became of a text; null stands for none. */
        public static Change of(String before, String after) {
            return before == null ? ADDED : after == null ? REMOVED : before.equals(after) ? SAME : CHANGED;
        }
    }

    /** A line as a whole; a changed one shows both wordings. */
    public record Line(Change change, List<Piece> pieces) {}

    public record Piece(Change change, String text) {}

    /** Null stands for no text at all. */
    public static List<Line> between(String before, String after) {
        var effort = new Effort();
        var lines = new ArrayList<Line>();
        for (var stretch : effort.compare(linesOf(before), linesOf(after))) {
            var old = stretch.before();
            var fresh = stretch.after();
            if (stretch.same()) {
                old.forEach(line -> lines.add(whole(Change.SAME, line)));
                continue;
            }
            int both = Math.min(old.size(), fresh.size());
            for (int i = 0; i < both; i++) {
                lines.add(new Line(Change.CHANGED, pieces(old.get(i), fresh.get(i), effort)));
            }
            old.subList(both, old.size()).forEach(line -> lines.add(whole(Change.REMOVED, line)));
            fresh.subList(both, fresh.size()).forEach(line -> lines.add(whole(Change.ADDED, line)));
        }
        return lines;
    }

    private static List<Piece> pieces(String before, String after, Effort effort) {
        var pieces = new ArrayList<Piece>();
        for (var stretch : effort.compare(words(before), words(after))) {
            if (stretch.same()) {
                pieces.add(new Piece(Change.SAME, text(stretch.before())));
                continue;
            }
            if (!stretch.before().isEmpty()) {
                pieces.add(new Piece(Change.REMOVED, text(stretch.before())));
            }
            if (!stretch.after().isEmpty()) {
                pieces.add(new Piece(Change.ADDED, text(stretch.after())));
            }
        }
        return pieces;
    }

    private record Stretch(boolean same, List<String> before, List<String> after) {}

    /** What one comparison may cost: where texts have too little in common, the rest of them is shown as replaced. */
    private static final class Effort {

        private long left = 10_000_000;

        List<Stretch> compare(List<String> before, List<String> after) {
            int most = Math.min(before.size(), after.size());
            int head = 0;
            while (head < most && before.get(head).equals(after.get(head))) {
                head++;
            }
            int tail = 0;
            while (tail < most - head
                    && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            var stretches = new ArrayList<Stretch>();
            add(stretches, true, before.subList(0, head), after.subList(0, head));
            var old = before.subList(head, before.size() - tail);
            var fresh = after.subList(head, after.size() - tail);
            long cost = (long) old.size() * fresh.size();
            if (cost > left) {
                add(stretches, false, old, fresh);
            } else {
                left -= cost;
                for (var delta : DiffUtils.diff(old, fresh, true).getDeltas()) {
                    boolean same = delta.getType() == DeltaType.EQUAL;
                    add(
                            stretches,
                            same,
                            delta.getSource().getLines(),
                            delta.getTarget().getLines());
                }
            }
            add(
                    stretches,
                    true,
                    before.subList(before.size() - tail, before.size()),
                    after.subList(after.size() - tail, after.size()));
            return stretches;
        }

        private static void add(List<Stretch> stretches, boolean same, List<String> before, List<String> after) {
            if (!before.isEmpty() || !after.isEmpty()) {
                stretches.add(new Stretch(same, before, after));
            }
        }
    }

    private static Line whole(Change change, String line) {
        return new Line(change, List.of(new Piece(change, line)));
    }

    private static List<String> linesOf(String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    private static String text(List<String> words) {
        return String.join("", words);
    }
}
