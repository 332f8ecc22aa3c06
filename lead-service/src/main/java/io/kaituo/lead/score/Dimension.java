package io.kaituo.lead.score;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a lead is judged by (R4.1). */
enum Dimension {
    /** 画像匹配度: how well it matches the customers we want. */
    @JsonProperty("fit")
    FIT,
    /** 需求紧急度: how soon they need it. */
    @JsonProperty("urgency")
    URGENCY,
    /** 决策链完整性: how well we know and reach those who decide. */
    @JsonProperty("access")
    ACCESS,
    /** 预算匹配度: how well their budget matches. */
    @JsonProperty("budget")
    BUDGET;

    /** As the API and the playbooks call it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
