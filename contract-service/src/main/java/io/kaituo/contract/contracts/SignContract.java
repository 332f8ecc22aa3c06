package io.kaituo.contract.contracts;

import io.kaituo.contract.CalendarDay;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Signs for us.
 *
 * @param signedOn     the date on paper; today when it is left out (decision 19)
 * @param revision     which revision was signed; the current one when it is left out
 * @param documentHash which document was signed
 */
record SignContract(@CalendarDay LocalDate signedOn, Integer revision, @Size(max = 64) String documentHash) {

    boolean isAbout(int current, String currentHash) {
        return (revision == null || revision == current) && (documentHash == null || documentHash.equals(currentHash));
    }
}
