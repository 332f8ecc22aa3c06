package io.kaituo.notification.channel;

/** How somebody can be reached besides their inbox, which always has everything. */
public enum ChannelKind {
    EMAIL,
    /** 企业微信群机器人. */
    WECOM,
    /** 钉钉自定义机器人. */
    DINGTALK,
    /** 飞书自定义机器人. */
    FEISHU,
    /** Any program that takes signed JSON. */
    WEBHOOK;

    /** Whether an administrator sets it up; e-mail goes to the address that the directory has. */
    public boolean isConfigured() {
        return this != EMAIL;
    }
}
