package io.kaituo.visit;

import io.kaituo.platform.testing.AccessMatrix;
import io.kaituo.platform.testing.ApiContract;
import io.kaituo.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "visit"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContractOfTheApiTest {

    @Test
    void is_the_committed_one() {
        ApiContract.isCommitted();
    }

    @Test
    void states_who_may_call_each_operation() {
        ApiContract.statesEveryRole();
    }

    @Test
    void lets_no_stranger_in() {
        AccessMatrix.letsNoStrangerIn();
    }

    @Test
    void lets_in_none_but_the_roles_stated() {
        AccessMatrix.letsNoOtherRoleIn();
    }

    @Test
    void finds_nothing_that_does_not_exist() {
        AccessMatrix.findsNothingUnknown();
    }
}
