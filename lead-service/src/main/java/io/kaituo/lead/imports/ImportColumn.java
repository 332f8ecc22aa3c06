package io.kaituo.lead.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of a file may say of a lead, and what people call that in their files. */
enum ImportColumn {
    COMPANY_NAME(
            "companyName",
            "company",
            "customer",
            "account",
            "公司名称",
            "公司全称",
            "公司",
            "企业名称",
            "企业全称",
            "客户名称",
            "客户全称",
            "单位名称",
            "单位全称",
            "客户",
            "单位"),
    EXTERNAL_ID("externalId", "id", "code", "编号", "外部编号", "客户编号", "股票代码", "代码"),
    SOURCE("source", "lead source", "来源", "线索来源", "渠道"),
    CAMPAIGN("campaign", "event", "活动", "市场活动", "展会"),
    CONTACT_NAME("contactName", "contact", "name", "contact person", "联系人", "姓名", "联系人姓名"),
    CONTACT_TITLE("contactTitle", "title", "position", "职务", "职位", "联系人职务"),
    PHONE("phone", "telephone", "mobile", "tel", "电话", "手机", "联系电话", "手机号", "手机号码", "联系方式"),
    EMAIL("email", "e-mail", "mail", "邮箱", "电子邮箱", "电子邮件"),
    INDUSTRY("industry", "sector", "行业", "所属行业"),
    NOTES("notes", "remarks", "comment", "comments", "备注", "说明"),
    COLLECTED_AT("collectedAt", "collected", "date", "收集时间", "采集时间", "收集日期", "日期"),
    OWNER("owner", "sales person", "responsible", "负责人", "归属人", "销售", "业务员");

    private static final Set<String> NAMES =
            Arrays.stream(values()).map(column -> column.field).collect(Collectors.toSet());

    private final String field;
    private final Set<String> headings;

    ImportColumn(String field, String... headings) {
        this.field = field;
        this.headings = Stream.concat(Stream.of(field), Arrays.stream(headings))
                .map(ImportColumn::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    String field() {
        return field;
    }

    static boolean isName(String name) {
        return NAMES.contains(name);
    }

    /** The columns that a header names in words we know, in either language. */
    static Map<String, String> proposed(List<String> header) {
        var proposed = new HashMap<String, String>();
        for (var column : values()) {
            header.stream()
                    .filter(heading -> column.headings.contains(plain(heading)))
                    .findFirst()
                    .ifPresent(heading -> proposed.put(column.field, heading));
        }
        return proposed;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_*：:()（）-]+", "");
    }
}
