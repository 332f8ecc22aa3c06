package io.kaituo.lead.duplicates;

import io.kaituo.platform.search.Han;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A company's name as it is compared: 郑州宏达贸易有限公司, 宏達貿易(鄭州) and Hongda all name one that calls itself 宏达.
 *
 * @param key    what decides who came first; see {@link CompanyKey}
 * @param core   simplified, without legal form, brackets and places: 宏达贸易
 * @param brand  what the company calls itself: 宏达
 * @param sound  how the core is read: hongdamaoyi
 * @param places where it says it is: 郑州
 */
public record CompanyName(String key, String core, String brand, String sound, List<Place> places) implements Compared {

    private static final int LONGEST = 120;
    private static final int SHORTEST = 2;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{<《【〔]([^)\\]}>》】〕]*)[)\\]}>》】〕]");
    private static final List<String> BRANCHES = List.of("分公司", "办事处", "代表处", "分行", "支行", "营业部");
    private static final Pattern BRANCH = Pattern.compile("(?<=公司|集团|厂|行)[\\p{IsHan}]{0,12}(分公司|办事处|代表处|分行|支行|营业部)$");
    private static final List<String> CHINESE_FORMS =
            List.of("股份有限公司", "有限责任公司", "有限公司", "集团公司", "有限合伙", "合伙企业", "总公司", "公司", "集团", "股份");
    private static final Set<String> ENGLISH_FORMS = Set.of(
            "co",
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "llc",
            "gmbh",
            "corp",
            "corporation",
            "company",
            "plc",
            "ag",
            "sa",
            "bv",
            "nv",
            "kg",
            "spa",
            "srl",
            "pte",
            "pty",
            "lp",
            "llp",
            "group",
            "holding",
            "holdings");
    private static final Set<String> EVERYWHERE = Set.of("中国", "集团", "控股", "china", "cn", "prc", "group");

    public static CompanyName of(String companyName) {
        return of(companyName, CompanyKey.of(companyName).value());
    }

    /** @param key of the same name */
    static CompanyName of(String companyName, String key) {
        String plain = Han.plain(companyName);
        var places = new ArrayList<Place>();
        String open = withoutBrackets(plain, places);
        String words = withoutEnglishForm(Signs.blanked(open).strip(), places);
        String core = withoutChineseForm(words.replace(" ", ""), places);
        if (core.isEmpty()) {
            core = key;
        }
        core = core.substring(0, Math.min(LONGEST, core.length()));
        return new CompanyName(
                key, core, Trades.brand(core), String.join("", Han.syllables(core)), List.copyOf(places));
    }

    /** Whether both are as good as one company: only place, order or legal form tell the names apart. */
    public boolean isSameCompanyAs(CompanyName other) {
        return Likeness.of(this, other, false, false).isSameCompany();
    }

    /** A place in brackets falls away, as does 中国; anything else belongs to the name. */
    private static String withoutBrackets(String name, List<Place> places) {
        Matcher brackets = BRACKETS.matcher(name);
        String rest = brackets.replaceAll(found -> {
            String inside = found.group(1).strip();
            var place = Place.named(inside.replace(" ", ""));
            place.ifPresent(places::add);
            return place.isPresent() || EVERYWHERE.contains(inside) ? " " : Matcher.quoteReplacement(inside);
        });
        return rest.isBlank() ? name : rest;
    }

    private static String withoutEnglishForm(String name, List<Place> places) {
        if (name.chars().noneMatch(Character::isWhitespace)) {
            return name;
        }
        var words = Arrays.asList(name.split("\\s+"));
        int last = words.size();
        while (last > 1 && ENGLISH_FORMS.contains(words.get(last - 1))) {
            last--;
        }
        int first = 0;
        if (last > 1 && words.get(0).chars().noneMatch(Han::is)) {
            var place = Place.named(words.get(0));
            place.ifPresent(places::add);
            first = place.isPresent() ? 1 : 0;
        }
        return String.join(" ", words.subList(first, last));
    }

    private static String withoutChineseForm(String name, List<Place> places) {
        String rest = BRANCHES.stream().anyMatch(name::endsWith)
                ? BRANCH.matcher(name).replaceFirst("")
                : name;
        for (String shorter = form(rest); !shorter.equals(rest); shorter = form(rest)) {
            rest = shorter;
        }
        for (var found = Place.startOf(rest);
                found.isPresent()
                        && Han.is(rest.charAt(0))
                        && found.get().rest().length() >= SHORTEST;
                found = Place.startOf(rest)) {
            places.add(found.get().place());
            rest = found.get().rest();
        }
        return rest;
    }

    private static String form(String name) {
        String shorter = Endings.without(name, CHINESE_FORMS);
        return shorter.length() < SHORTEST ? name : shorter;
    }
}
