package io.kaituo.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests as people send them. */
public final class Api {

    private Api() {}

    /** A JSON request with the person's token. */
    public static RequestSpecification as(TestPeople person) {
        return with(Token.of(person));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
