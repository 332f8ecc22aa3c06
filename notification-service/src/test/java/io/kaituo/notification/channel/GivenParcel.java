package io.kaituo.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A message as couriers get it. */
public final class GivenParcel {

    public static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    private GivenParcel() {}

    /** Somebody tries to mention everybody and to slip in a link. */
    public static Parcel to(String address, String secret) {
        return to(address, secret, "价格低于权限 <@all> [点我](http://evil.example)");
    }

    public static Parcel to(String address, String secret, String why) {
        return new Parcel(
                ID,
                "east",
                address,
                secret,
                new Parcel.Reader("id-mia", "王敏", Locale.SIMPLIFIED_CHINESE),
                "APPROVAL",
                "approvals",
                "合同等待您审批：海港工程",
                why,
                "您收到此消息，是因为该审批由您决定。",
                "http://127.0.0.1:8080/approvals/1",
                Instant.parse("2026-03-02T02:00:00Z"),
                "截止 2026-03-02 (周一) 10:00",
                List.of(),
                List.of(),
                List.of());
    }
}
