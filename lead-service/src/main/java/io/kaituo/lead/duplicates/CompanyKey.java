package io.kaituo.lead.duplicates;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two spellings of one company have in common: width, case, spaces, brackets and the legal form fall away.
 * 股份 and 集团 stay, for they tell 太极股份 from 太极集团 (R5.4).
 */
public record CompanyKey(String value) {

    private static final List<String> LEGAL_FORMS = List.of("有限责任公司", "有限公司");
    private static final Pattern ENGLISH_FORM =
            Pattern.compile("[\\s,]+(co\\.?\\s*,?\\s*)?(ltd|limited|inc|incorporated|llc|gmbh)\\.?\\s*$");

    public static CompanyKey of(String companyName) {
        String one = Normalizer.normalize(companyName, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String name =
                Signs.removed(mayEndInEnglish(one) ? ENGLISH_FORM.matcher(one).replaceFirst("") : one);
        String key = Endings.without(name, LEGAL_FORMS);
        return new CompanyKey(key.isEmpty() ? one : key);
    }

    /** Most names do not, and the pattern is dear. */
    private static boolean mayEndInEnglish(String name) {
        char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
        return last == '.' || last >= 'a' && last <= 'z';
    }
}
