package io.kaituo.contract.authority;

import io.kaituo.platform.playbook.PlaybookVersion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An offer whose price somebody must be allowed to make.
 *
 * @param type    {@code quote} or {@code contract}
 * @param instead the documents it takes the place of: they are not judged beside it
 * @param rules   of which version of the region's playbook
 */
public record Priced(
        String type,
        UUID id,
        String region,
        UUID accountId,
        String ownerId,
        String currency,
        List<Goods> goods,
        Set<UUID> instead,
        PlaybookVersion rules) {

    public Priced {
        goods = List.copyOf(goods);
        instead = Set.copyOf(instead);
    }

    List<String> series() {
        return goods.stream().map(Goods::series).distinct().toList();
    }

    List<Goods> of(String series) {
        return goods.stream().filter(one -> one.series().equals(series)).toList();
    }

    BigDecimal list() {
        return goods.stream().map(Goods::list).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal sold() {
        return goods.stream().map(Goods::sold).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Itself and what it replaces. */
    UUID[] notBesideItself() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(id), instead.stream())
                .toArray(UUID[]::new);
    }
}
