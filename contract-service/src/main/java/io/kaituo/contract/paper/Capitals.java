package io.kaituo.contract.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums in renminbi as Chinese contracts write them beside the figures, so that no stroke can change one (大写金额). */
final class Capitals {

    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] UNITS = {"亿", "万", "仟", "佰", "拾"};
    private static final long[] SIZES = {100_000_000, 10_000, 1_000, 100, 10};

    private Capitals() {}

    /** @param amount at least zero, below 10^18 */
    static String of(BigDecimal amount) {
        var cents = amount.setScale(2, RoundingMode.UNNECESSARY).unscaledValue();
        var parts = cents.divideAndRemainder(java.math.BigInteger.valueOf(100));
        int jiao = parts[1].intValue() / 10;
        int fen = parts[1].intValue() % 10;
        var text = new StringBuilder();
        if (parts[0].signum() > 0) {
            text.append(whole(parts[0].longValueExact())).append("元");
        } else if (jiao == 0 && fen == 0) {
            text.append("零元");
        }
        if (jiao == 0 && fen == 0) {
            return text.append("整").toString();
        }
        if (jiao > 0) {
            text.append(DIGITS[jiao]).append("角");
        } else if (parts[0].signum() > 0) {
            text.append("零");
        }
        return (fen > 0 ? text.append(DIGITS[fen]).append("分") : text.append("整")).toString();
    }

    /** The largest unit that fits, how many of it, and the rest; a zero between them is said once. */
    private static String whole(long number) {
        if (number < DIGITS.length) {
            return DIGITS[(int) number];
        }
        int unit = 0;
        while (number < SIZES[unit]) {
            unit++;
        }
        long rest = number % SIZES[unit];
        String zero = rest < SIZES[unit] / 10 ? DIGITS[0] : "";
        return whole(number / SIZES[unit]) + UNITS[unit] + (rest == 0 ? "" : zero + whole(rest));
    }
}
