package io.kaituo.contract.approval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;

/** What a playbook says in both languages. */
record Wording(@JsonProperty("zh-CN") String zh, String en) {

    String in(Locale language) {
        return language.getLanguage().equals("zh") ? zh : en;
    }

    /** With every {@code {fact}} replaced by its value. */
    Wording with(Map<String, Object> facts) {
        return new Wording(filled(zh, facts), filled(en, facts));
    }

    private static String filled(String text, Map<String, Object> facts) {
        String said = text;
        for (var fact : facts.entrySet()) {
            said = said.replace("{" + fact.getKey() + "}", plain(fact.getValue()));
        }
        return said;
    }

    private static String plain(Object value) {
        return value instanceof Double number && Double.isFinite(number)
                ? java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
