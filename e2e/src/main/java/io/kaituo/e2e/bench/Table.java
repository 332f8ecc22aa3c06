package io.kaituo.e2e.bench;

import com.fasterxml.jackson.databind.JsonNode;

/** The results as people read them, each beside its baseline and its target. */
final class Table {

    private static final String LINE = "%-52s %12s %12s %10s   %s%n";

    private Table() {}

    static void print(JsonNode results) {
        System.out.printf("%n" + LINE, "", "Kaituo", "baseline", "ratio", "target");
        if (results.has("P1")) {
            creation(results.path("P1"));
        }
        results.path("P2").properties().forEach(rate -> {
            latency(rate.getKey(), rate.getValue(), "commitToKafka", "<= 3x");
            latency(rate.getKey(), rate.getValue(), "commitToEffect", "<= 6x");
        });
        if (results.has("P3")) {
            deadlines(results.path("P3"));
        }
        if (results.has("P4")) {
            finding(results.path("P4"), "list", "page of an owner's leads in a status");
            finding(results.path("P4"), "duplicates", "search for duplicates");
            finding(results.path("P4"), "search", "page of a search by name");
        }
        if (results.has("P5")) {
            fanOut(results.path("P5"));
        }
        if (results.has("P6")) {
            file(results.path("P6"));
        }
        if (results.has("ladder")) {
            System.out.printf(
                    LINE,
                    "approval ladder of " + results.at("/ladder/rungs") + ", CPU ms of contract-service per decision",
                    number(results.at("/ladder/cpuMillisPerDecision")),
                    "",
                    "",
                    "< 10");
        }
    }

    private static void creation(JsonNode creation) {
        System.out.printf(
                LINE,
                "P1 leads registered per second",
                number(creation.path("apiPerSecond")),
                number(creation.path("driverPerSecond")),
                number(creation.path("ratio")),
                ">= 0.50 of the bare driver");
        cost(creation, "cpuSecondsPer1000Creates", "P1 CPU s of the whole stack per 1,000 creates", "<= 5");
        cost(creation, "cpuSecondsPer1000Reads", "P1 CPU s of the whole stack per 1,000 reads", "<= 1");
    }

    /** The baseline is the same work among few open deadlines. */
    private static void deadlines(JsonNode measured) {
        JsonNode many = measured.path("many");
        JsonNode few = measured.path("few");
        System.out.printf(
                LINE,
                "P3 s for 1,000 due, " + many.path("openDeadlines") + " and " + few.path("openDeadlines") + " open",
                number(many.path("secondsFor1000")),
                number(few.path("secondsFor1000")),
                number(measured.path("ratio")),
                "<= 1.3x");
        System.out.printf(
                LINE,
                "P3 CPU s of the whole stack for 1,000 due",
                number(many.path("cpuSecondsFor1000")),
                number(few.path("cpuSecondsFor1000")),
                number(measured.path("cpuRatio")),
                "<= 1.3x");
        System.out.printf(
                LINE,
                "P3 lateness at 50/s, p99 ms",
                number(many.at("/latenessMillis/p99")),
                number(few.at("/latenessMillis/p99")),
                "",
                "< 1000");
    }

    private static void finding(JsonNode finding, String what, String title) {
        for (String percentile : new String[] {"p50", "p99"}) {
            double many = finding.path("many").path(what).path(percentile).asDouble();
            double few = finding.path("few").path(what).path(percentile).asDouble();
            System.out.printf(
                    LINE,
                    "P4 %s among %d, %s ms"
                            .formatted(title, finding.path("leads").asLong(), percentile),
                    number(many),
                    number(few),
                    number(many / few),
                    percentile.equals("p99") ? "<= 1.5x of 10,000" : "");
        }
    }

    /** The baseline is the same work while none hangs. */
    private static void fanOut(JsonNode fanOut) {
        System.out.printf(
                LINE,
                "P5 webhooks per second, one of " + fanOut.path("subscribers") + " hanging",
                number(fanOut.path("perSecondBesideOneThatHangs")),
                number(fanOut.path("perSecond")),
                number(fanOut.path("ratio")),
                "<= 1.1x");
        cost(fanOut.path("commitToFirstAttempt"), "p95", "P5 commit to first attempt at 100/s, p95 ms", "< 1000");
        cost(fanOut, "cpuSecondsPer1000", "P5 CPU s of the whole stack per 1,000 webhooks", "");
    }

    /** The baseline is COPY of the same rows into the same tables. */
    private static void file(JsonNode file) {
        System.out.printf(
                LINE,
                "P6 leads imported per second, from confirmation on",
                number(file.path("rowsImportedPerSecond")),
                number(file.path("rowsByCopyPerSecond")),
                number(file.path("ratio")),
                ">= 0.30 of COPY");
        cost(file, "residentMebibytesAtMost", "P6 MiB resident in lead-service at most", "<= 260");
    }

    private static void cost(JsonNode creation, String field, String title, String target) {
        System.out.printf(LINE, title, number(creation.path(field)), "", "", target);
    }

    private static void latency(String rate, JsonNode measured, String what, String target) {
        for (String percentile : new String[] {"p50", "p95", "p99"}) {
            double ours = measured.path(what).path(percentile).asDouble();
            double bare = measured.path("bareProduceToConsume").path(percentile).asDouble();
            System.out.printf(
                    LINE,
                    "P2 " + what + " at " + rate + ", " + percentile + " ms",
                    number(ours),
                    number(bare),
                    number(ours / bare),
                    percentile.equals("p99") ? target : "");
        }
    }

    private static String number(JsonNode value) {
        return number(value.asDouble());
    }

    private static String number(double value) {
        return String.format("%.2f", value);
    }
}
