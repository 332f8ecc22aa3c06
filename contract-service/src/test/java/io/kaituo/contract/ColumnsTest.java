package io.kaituo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaituo.platform.testing.Backbone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Records in columns of JSON are values: Hibernate need not write and read them once more to keep a copy. */
@QuarkusTest
@QuarkusTestResource(value = Backbone.class, initArgs = @ResourceArg(name = "service", value = "contract"))
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ColumnsTest {

    @Inject
    Mutiny.SessionFactory sessions;

    @Test
    void no_value_is_copied_to_see_whether_it_changed() {
        var copied = new TreeSet<String>();
        ((MappingMetamodel) sessions.getMetamodel()).forEachEntityDescriptor(entity -> {
            var names = entity.getPropertyNames();
            var types = entity.getPropertyTypes();
            for (int i = 0; i < names.length; i++) {
                if (parts(types[i]).anyMatch(Type::isMutable)) {
                    copied.add(entity.getEntityName() + "." + names[i]);
                }
            }
        });
        assertThat(copied).isEmpty();
    }

    private static Stream<Type> parts(Type type) {
        return type instanceof ComponentType embedded
                ? Arrays.stream(embedded.getSubtypes()).flatMap(ColumnsTest::parts)
                : Stream.of(type);
    }
}
