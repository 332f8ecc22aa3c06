package io.kaituo.platform.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** What holds for every operation and would be repeated on each: its problems, its idempotency key, its status. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final DotName RESPONSE_STATUS = DotName.createSimple("org.jboss.resteasy.reactive.ResponseStatus");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final String PROBLEM = "Problem";

    private final IndexView index;

    public ApiDocument(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().values().forEach(this::complete);
    }

    private void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(idempotencyKey());
            }
            declaredStatus(operation).ifPresent(status -> answerWith(operation, status));
            List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
            operation.getResponses().addAPIResponse("default", refusal());
        });
    }

    /** Operation ids are {@code <class>_<method>}. */
    private Optional<Integer> declaredStatus(Operation operation) {
        String[] id = operation.getOperationId().split("_", 2);
        return index.getAnnotations(PATH).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.CLASS)
                .map(target -> target.asClass())
                .filter(resource -> resource.simpleName().equals(id[0]))
                .flatMap((ClassInfo resource) -> resource.methods().stream())
                .filter(method -> method.name().equals(id[1]) && method.hasAnnotation(RESPONSE_STATUS))
                .map(method -> method.annotation(RESPONSE_STATUS).value().asInt())
                .findFirst();
    }

    private static void answerWith(Operation operation, int status) {
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok != null) {
            operation.getResponses().removeAPIResponse("200");
            operation.getResponses().addAPIResponse(Integer.toString(status), ok);
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("The same key and body within 72 hours replays the stored answer")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .maxLength(200));
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("Refused, with the reason in the caller's language (Accept-Language: zh-CN or en)")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema problem() {
        var text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        var violation = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("field", text)
                .addProperty("message", text);
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457; `code` is for programs, `title` and `detail` are for people")
                .addProperty("type", text)
                .addProperty("title", text)
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text)
                .addProperty("code", text)
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(violation));
    }
}
