package io.kaituo.contract.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/** Chinese has no spaces to break a line at; the JDK knows where it may, and that no line begins with a full stop. */
class LineBreaks implements FSTextBreaker {

    private final BreakIterator places;

    LineBreaks(BreakIterator places) {
        this.places = places;
    }

    @Override
    public int next() {
        return places.next();
    }

    @Override
    public void setText(String text) {
        places.setText(text);
        places.first();
    }
}
