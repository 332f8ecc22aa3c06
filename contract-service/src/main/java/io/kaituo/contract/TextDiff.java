package io.kaituo.contract;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
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
        var lines = new ArrayList<Line>();
        for (var delta : DiffUtils.diff(linesOf(before), linesOf(after), true).getDeltas()) {
            var old = delta.getSource().getLines();
            var fresh = delta.getTarget().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                old.forEach(line -> lines.add(whole(Change.SAME, line)));
                continue;
            }
            int both = Math.min(old.size(), fresh.size());
            for (int i = 0; i < both; i++) {
                lines.add(new Line(Change.CHANGED, pieces(old.get(i), fresh.get(i))));
            }
            old.subList(both, old.size()).forEach(line -> lines.add(whole(Change.REMOVED, line)));
            fresh.subList(both, fresh.size()).forEach(line -> lines.add(whole(Change.ADDED, line)));
        }
        return lines;
    }

    private static List<Piece> pieces(String before, String after) {
        var pieces = new ArrayList<Piece>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(before), words(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.add(new Piece(Change.SAME, text(delta.getSource().getLines())));
                continue;
            }
            if (!delta.getSource().getLines().isEmpty()) {
                pieces.add(new Piece(Change.REMOVED, text(delta.getSource().getLines())));
            }
            if (!delta.getTarget().getLines().isEmpty()) {
                pieces.add(new Piece(Change.ADDED, text(delta.getTarget().getLines())));
            }
        }
        return pieces;
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
