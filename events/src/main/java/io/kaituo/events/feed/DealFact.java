package io.kaituo.events.feed;

import java.util.UUID;

/** A public event that counts in its deal's sequence. */
public sealed interface DealFact extends PublicEvent permits DealCourse, AgreementFact, CareFact {

    String DEAL = "Id of the deal, also the `subject` of the event";
    String ACCOUNT = "Id of the customer's account; absent where the feed has not heard of it yet";
    String ACCOUNT_NAME = "Name of the customer's company; absent where the feed has not heard of it yet";
    String OWNER = "Directory id of whoever is responsible for the deal";
    String CONTRACT = "Id of the contract";
    String NUMBER = "Number of the contract, as printed on it";
    String TOTAL = "Agreed total; absent where the contract has none";
    String LINES = "What is sold; empty where the contract names no goods";

    UUID dealId();

    UUID accountId();

    String accountName();
}
