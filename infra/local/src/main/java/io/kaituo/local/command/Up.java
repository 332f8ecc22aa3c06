package io.kaituo.local.command;

import io.kaituo.local.Secrets;
import io.kaituo.local.Stack;
import io.kaituo.local.app.Console;
import io.kaituo.local.app.QuarkusApp;
import io.kaituo.local.kafka.Kafka;
import io.kaituo.local.keycloak.Keycloak;
import io.kaituo.local.mail.MailSink;
import io.kaituo.local.postgres.Postgres;
import java.util.List;
import java.util.stream.Stream;

/** Starts what is not running and says where everything is. */
final class Up implements Verb {
    @Override
    public String name() {
        return "up";
    }

    @Override
    public int run(Stack stack, Arguments arguments, Screen screen) {
        List<String> chosen =
                arguments.allowing("only").option("only").map(Up::named).orElseGet(stack::names);
        screen.tell("up.begin", stack.home().directory());
        stack.up(chosen, screen);
        screen.tell("up.ready", screen.elapsed());
        screen.say("");
        directory(stack, chosen, screen);
        return 0;
    }

    /** {@code infrastructure} is short for everything but the services and the console. */
    private static List<String> named(String only) {
        return Stream.of(only.split(","))
                .flatMap(
                        name -> name.equals("infrastructure") ? Stack.INFRASTRUCTURE.stream() : Stream.of(name.strip()))
                .toList();
    }

    private static void directory(Stack stack, List<String> chosen, Screen screen) {
        if (chosen.contains(Console.NAME))
            screen.say(String.format("  %-22s %s", Console.NAME, stack.url(Console.NAME)));
        for (String service : QuarkusApp.ALL)
            if (chosen.contains(service))
                screen.say(String.format("  %-22s %s/q/openapi", service, stack.url(service)));
        if (chosen.contains(Keycloak.NAME))
            screen.say(String.format(
                    "  %-22s %s/admin (admin, keycloak.master-admin in %s)",
                    Keycloak.NAME, stack.url(Keycloak.NAME), stack.home().secrets()));
        if (chosen.contains(Postgres.NAME))
            screen.say(String.format("  %-22s %s", Postgres.NAME, stack.jdbcUrl("lead-service")));
        if (chosen.contains(Kafka.NAME)) screen.say(String.format("  %-22s %s", Kafka.NAME, stack.kafka()));
        if (chosen.contains(MailSink.NAME))
            screen.say(String.format("  %-22s %s/api/user", MailSink.NAME, stack.url(MailSink.NAME)));
        screen.say("");
        if (chosen.contains(Keycloak.NAME)) screen.tell("up.people", Secrets.LOCAL_PASSWORD);
        screen.tell("up.next");
    }
}
