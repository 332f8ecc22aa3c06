package io.kaituo.lead.sheets;

import java.util.List;

/** A table written piece by piece, its header first; nothing but the current piece is held. */
interface SheetWriter {

    /** These rows, as bytes of the file; may be empty while the format still gathers. */
    byte[] rows(List<List<String>> rows);

    /** What ends the file. */
    byte[] end();
}
