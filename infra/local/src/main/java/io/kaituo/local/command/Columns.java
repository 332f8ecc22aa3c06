package io.kaituo.local.command;

import java.util.List;

/** A table's rows for the terminal, where a Chinese character is two columns wide. */
public record Columns(List<Integer> widths) {
    /** The last cell is as long as it likes. */
    String row(List<String> cells) {
        var row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(cells.get(i)).append(' ');
            if (i < widths.size()) row.append(" ".repeat(Math.max(0, widths.get(i) - width(cells.get(i)))));
        }
        return row.toString().stripTrailing();
    }

    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int codePoint) {
        return Character.isIdeographic(codePoint)
                        || (codePoint >= 0x3000 && codePoint <= 0x303F)
                        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                ? 2
                : 1;
    }
}
