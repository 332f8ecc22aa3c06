package io.kaituo.lead.duplicates;

import java.util.List;

/** The name of a lead on the list, by what is kept beside it; only where it says it is must be read again, and seldom is. */
record ListedName(String companyName, String key, String core, String brand, String sound) implements Compared {

    static ListedName of(String companyName, String key, String core, String sound) {
        return new ListedName(companyName, key, core, Trades.brand(core), sound);
    }

    @Override
    public List<Place> places() {
        return CompanyName.of(companyName).places();
    }
}
