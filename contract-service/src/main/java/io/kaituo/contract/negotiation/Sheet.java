package io.kaituo.contract.negotiation;

import io.kaituo.platform.web.Refused;
import io.kaituo.platform.web.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 《谈判要点清单》: the issues, the signs that the customer is about to decide, and the reviews held together. */
record Sheet(List<Issue> issues, List<ClosingSignal> closingSignals, List<SharedReview> reviews) {

    private static final int MOST_REVIEWS = 100;

    static final Sheet EMPTY = new Sheet(List.of(), List.of(), List.of());

    Sheet {
        issues = List.copyOf(issues);
        closingSignals = List.copyOf(closingSignals);
        reviews = List.copyOf(reviews);
    }

    /**
     * Our plan anew; what was said about an issue stays with it.
     *
     * @param mayWaive whether what we could not do without may become something we can
     * @param ids      makes ids for new issues
     */
    Sheet planned(List<PutIssue> asked, List<ClosingSignal> signals, boolean mayWaive, Supplier<UUID> ids) {
        requireOneIssuePerTerm(asked);
        var known = issues.stream().collect(Collectors.toMap(Issue::id, Function.identity()));
        var planned = asked.stream()
                .map(put -> {
                    var issue = put.id() == null ? null : known.remove(put.id());
                    if (put.id() != null && issue == null) {
                        throw Refused.unprocessable(
                                "negotiation.issue-unknown", put.id().toString());
                    }
                    return issue == null ? Issue.of(put, ids.get()) : issue.planned(put, mayWaive);
                })
                .toList();
        known.values().stream().filter(Issue::isAgreed).findFirst().ifPresent(lost -> {
            throw new RuleViolation("negotiation.issue-agreed", lost.title());
        });
        known.values().forEach(lost -> lost.requireWaivable(mayWaive));
        return new Sheet(planned, signals, reviews);
    }

    private static void requireOneIssuePerTerm(List<PutIssue> asked) {
        var seen = new HashSet<>();
        asked.stream()
                .map(PutIssue::term)
                .filter(term -> term != null && !seen.add(term))
                .findFirst()
                .ifPresent(twice -> {
                    throw Refused.unprocessable("negotiation.term-twice", twice);
                });
    }

    Optional<Issue> issue(UUID id) {
        return issues.stream().filter(issue -> issue.id().equals(id)).findFirst();
    }

    Sheet with(UUID id, UnaryOperator<Issue> change) {
        return new Sheet(
                issues.stream()
                        .map(issue -> issue.id().equals(id) ? change.apply(issue) : issue)
                        .toList(),
                closingSignals,
                reviews);
    }

    Sheet with(SharedReview review) {
        if (reviews.size() >= MOST_REVIEWS) {
            throw new RuleViolation("negotiation.reviews-many", MOST_REVIEWS);
        }
        var all = new ArrayList<>(reviews);
        all.add(review);
        return new Sheet(issues, closingSignals, all);
    }

    /** A contract is held to it: something is agreed, or we cannot do without something that is not. */
    boolean binds() {
        return issues.stream().anyMatch(issue -> issue.isAgreed() || issue.mustHave());
    }

    boolean isAnythingAgreed() {
        return issues.stream().anyMatch(Issue::isAgreed);
    }

    /** What both sides reviewed together is what is agreed today. */
    boolean isReviewedAsItIs() {
        return !reviews.isEmpty()
                && IntStream.range(0, issues.size())
                        .mapToObj(issues::get)
                        .flatMap(issue -> issue.history().stream())
                        .noneMatch(word -> word.at()
                                .isAfter(reviews.get(reviews.size() - 1).recordedAt()));
    }
}
