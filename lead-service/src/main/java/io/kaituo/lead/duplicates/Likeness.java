package io.kaituo.lead.duplicates;

import io.kaituo.lead.duplicates.Duplicates.Sought;
import io.kaituo.platform.search.Han;
import java.util.EnumSet;
import java.util.Set;

/**
 * How likely two records mean one company, and why: the same name, then the same core of it, then phone or e-mail, then a
 * similar name, then one that only sounds alike.
 *
 * @param score 0 to 1
 */
public record Likeness(double score, Set<Likeness.Reason> reasons) {

    /** What speaks for it. */
    public enum Reason {
        SAME_NAME,
        SAME_CORE,
        SAME_PHONE,
        SAME_EMAIL,
        SHORT_NAME,
        SIMILAR_NAME,
        SAME_SOUND
    }

    /** What is less alike than this is another company. */
    static final double LEAST = 0.5;

    private static final double SAME_CORE = 0.95;
    private static final double SAME_REACH = 0.9;
    private static final double SHORT_NAME = 0.85;
    private static final double MOST_OF_SIMILAR = 0.8;
    private static final double LEAST_SIMILAR = 0.7;
    private static final double SAME_SOUND = 0.55;
    private static final double BRAND = 0.7;
    private static final double ELSEWHERE = 0.8;
    private static final int SHORTEST_SPELLED = 4;

    /** How likely two records that are on the list already mean one company. */
    public static Likeness of(Sought one, Sought other) {
        return of(
                one.name(),
                other.name(),
                one.reach().phone() != null
                        && one.reach().phone().equals(other.reach().phone()),
                one.reach().email() != null
                        && one.reach().email().equals(other.reach().email()));
    }

    static Likeness of(Compared one, Compared other, boolean samePhone, boolean sameEmail) {
        var reasons = EnumSet.noneOf(Reason.class);
        double score = names(one, other, reasons);
        if (samePhone) {
            reasons.add(Reason.SAME_PHONE);
            score = Math.max(score, SAME_REACH);
        }
        if (sameEmail) {
            reasons.add(Reason.SAME_EMAIL);
            score = Math.max(score, SAME_REACH);
        }
        return new Likeness(Math.round(score * 100) / 100d, reasons);
    }

    /** As good as one company: only place, order or legal form tell the names apart. */
    public boolean isSameCompany() {
        return score >= SAME_CORE;
    }

    boolean counts() {
        return score >= LEAST;
    }

    private static double names(Compared one, Compared other, Set<Reason> reasons) {
        if (one.key().equals(other.key())) {
            reasons.add(Reason.SAME_NAME);
            return 1;
        }
        double score = cores(one, other, reasons);
        return score == 0 || one.fits(other) ? score : score * ELSEWHERE;
    }

    private static double cores(Compared one, Compared other, Set<Reason> reasons) {
        if (one.core().equals(other.core())) {
            reasons.add(Reason.SAME_CORE);
            return SAME_CORE;
        }
        if (isShortFor(one, other) || isShortFor(other, one)) {
            reasons.add(Reason.SHORT_NAME);
            return SHORT_NAME;
        }
        double similar = similarity(one, other);
        if (similar >= LEAST_SIMILAR) {
            reasons.add(Reason.SIMILAR_NAME);
            return MOST_OF_SIMILAR * similar;
        }
        if (one.sound().equals(other.sound()) || isSpelled(one, other) || isSpelled(other, one)) {
            reasons.add(Reason.SAME_SOUND);
            return SAME_SOUND;
        }
        return 0;
    }

    private static boolean isShortFor(Compared one, Compared other) {
        return one.core().equals(other.brand());
    }

    /** Hongda is how 宏达贸易 may be spelled. */
    private static boolean isSpelled(Compared latin, Compared other) {
        return latin.brand().length() >= SHORTEST_SPELLED
                && latin.brand().chars().noneMatch(Han::is)
                && latin.brand().equals(String.join("", Han.syllables(other.brand())));
    }

    /** Of names whose brands have little in common the cores need not be compared. */
    private static double similarity(Compared one, Compared other) {
        double brands = BRAND * similarity(one.brand(), other.brand());
        return brands + 1 - BRAND < LEAST_SIMILAR
                ? brands
                : brands + (1 - BRAND) * similarity(one.core(), other.core());
    }

    /** 1 for the same, less for every letter that must be put in, taken out, changed or swapped with its neighbour. */
    static double similarity(String one, String other) {
        int shortest = Math.min(one.length(), other.length());
        int longest = Math.max(one.length(), other.length());
        int begin = 0;
        while (begin < shortest && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shortest - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int changes = distance(one.substring(begin, one.length() - end), other.substring(begin, other.length() - end));
        return longest == 0 ? 1 : 1 - (double) changes / longest;
    }

    /** How many changes make one of the other; what both begin and end with costs nothing and was taken off. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
