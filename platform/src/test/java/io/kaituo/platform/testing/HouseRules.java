package io.kaituo.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.kaituo.platform.transaction.OwnTransactions;
import io.kaituo.platform.transaction.UnitOfWork;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.util.List;

/** What holds the house style up, for every service: {@code @ArchTest ArchTests rules = ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final List<Class<? extends java.lang.annotation.Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    @ArchTest
    static final ArchRule entities_know_no_transport = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "io.quarkus..", "io.smallrye..", "org.eclipse.microprofile..", "io.vertx..");

    @ArchTest
    static final ArchRule names_say_something =
            noClasses().should().haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Mapper|Dto)");

    @ArchTest
    static final ArchRule transactions_have_one_seam = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(WithTransaction.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(WithSession.class)
            .because("a transaction that binds no region sees no rows: use @UnitOfWork");

    @ArchTest
    static final ArchRule only_consumers_hear_other_services = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat(areAnnotatedForIncoming())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_says_who_may_call_it =
            methods().that(areOperations()).should(stateRoles()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_operation_runs_in_a_unit_of_work =
            methods().that(areOperations()).should(runInAUnitOfWork()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule every_body_is_there_or_may_be_left_out = methods()
            .that(areOperations())
            .should(sayWhetherTheirBodyMayBeLeftOut())
            .allowEmptyShould(true);

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> areAnnotatedForIncoming() {
        return DescribedPredicate.describe("receive messages", type -> type.getMethods().stream()
                .anyMatch(method -> method.isAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")));
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe(
                "are operations of the API", method -> VERBS.stream().anyMatch(method::isAnnotatedWith));
    }

    private static ArchCondition<JavaMethod> stateRoles() {
        return condition(
                "state their roles",
                method -> isMarked(method, RolesAllowed.class) || isMarked(method, PermitAll.class));
    }

    /** Streams stay open; they read in transactions of their own, and so does long work. */
    private static ArchCondition<JavaMethod> runInAUnitOfWork() {
        return condition(
                "run in a @UnitOfWork",
                method -> isMarked(method, UnitOfWork.class)
                        || method.isAnnotatedWith(OwnTransactions.class)
                        || method.getRawReturnType().getSimpleName().equals("Multi"));
    }

    /** A body of {@code null} passes {@code @Valid}, and is an error of ours behind it. */
    private static ArchCondition<JavaMethod> sayWhetherTheirBodyMayBeLeftOut() {
        return condition("say whether their body may be left out", method -> method.getParameters().stream()
                .filter(HouseRules::isBody)
                .allMatch(body -> body.isAnnotatedWith(NotNull.class) || body.isAnnotatedWith(Nullable.class)));
    }

    /** Our own type, which nothing binds to another part of the request. */
    private static boolean isBody(JavaParameter parameter) {
        return parameter.getRawType().getPackageName().startsWith("io.kaituo")
                && parameter.getRawType().isRecord()
                && parameter.getAnnotations().stream()
                        .map(annotation -> annotation.getRawType().getPackageName())
                        .noneMatch(
                                bound -> bound.startsWith("jakarta.ws.rs") || bound.startsWith("org.jboss.resteasy"));
    }

    private static boolean isMarked(JavaMethod method, Class<? extends java.lang.annotation.Annotation> mark) {
        return method.isAnnotatedWith(mark) || method.getOwner().isAnnotatedWith(mark);
    }

    private static ArchCondition<JavaMethod> condition(
            String description, java.util.function.Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!holds.test(method)) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " does not " + description));
                }
            }
        };
    }
}
