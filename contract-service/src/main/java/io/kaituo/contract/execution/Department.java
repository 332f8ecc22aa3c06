package io.kaituo.contract.execution;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.kaituo.platform.web.Texts;
import java.util.Locale;

/** Who performs what was agreed. */
enum Department {
    @JsonAlias("sales")
    SALES,
    @JsonAlias("delivery")
    DELIVERY,
    @JsonAlias("technical")
    TECHNICAL,
    @JsonAlias("product")
    PRODUCT,
    @JsonAlias("after-sales")
    AFTER_SALES,
    @JsonAlias("finance")
    FINANCE,
    @JsonAlias("legal")
    LEGAL;

    private static final Texts NAMES = new Texts("execution");

    String in(Locale reader) {
        return NAMES.of(reader, "department." + name());
    }
}
