package io.kaituo.notification.inbox;

import io.kaituo.notification.delivery.Wording;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;

/**
 * What an item says, kept as a notice and its words because its reader's language is known only when somebody reads it.
 *
 * @param reasons why it was told before, and in which parts, when one item stands for several
 */
@Embeddable
record Told(
        @Enumerated(EnumType.STRING) Notice notice,
        @Convert(converter = Words.class) List<Word> words,
        @Convert(converter = Reasons.class) List<Reason> reasons) {

    static Told of(News news) {
        return new Told(news.notice(), news.words(), List.of());
    }

    /** The same is asked once more, in other words: it says both. */
    Told again(News news) {
        var before = new ArrayList<Reason>();
        before.add(new Reason(notice.whyKey(), words));
        before.addAll(reasons);
        return new Told(news.notice(), news.words(), before);
    }

    /** Told in several parts, such as owner and manager: once, and it says so. */
    Told because(List<String> parts) {
        if (parts.size() < 2) {
            return this;
        }
        var more = new ArrayList<>(reasons);
        parts.forEach(part -> more.add(Reason.of("part." + part)));
        return new Told(notice, words, more);
    }

    /** The same for somebody else, who knows why from before. */
    Told withReasons(List<Reason> known) {
        return new Told(notice, words, known);
    }

    String title(Reader reader, String region) {
        return notice.title(reader.language(), said(reader, region));
    }

    String why(Reader reader, String region) {
        return notice.why(reader.language(), said(reader, region));
    }

    Wording wording(Reader reader, String region) {
        return Wording.of(title(reader, region), why(reader, region))
                .stating(notice.facts(reader.language(), said(reader, region)));
    }

    private Object[] said(Reader reader, String region) {
        return words.stream().map(word -> reader.read(word, region)).toArray();
    }
}
