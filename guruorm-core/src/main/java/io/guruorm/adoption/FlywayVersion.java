package io.guruorm.adoption;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as Flyway has it: numbers between dots, of which zeros at the end count nothing, so that 1.0 is 1 and 2 comes
 * before 10.
 *
 * @param numbers at least one, none of the last being 0 unless it is alone
 */
public record FlywayVersion(List<BigInteger> numbers) implements Comparable<FlywayVersion> {

    private static final Pattern FORM = Pattern.compile("\\d+([._]\\d+)*");

    /** Keeps a copy without the zeros that count nothing. */
    public FlywayVersion {
        List<BigInteger> counting = new ArrayList<>(numbers);
        while (counting.size() > 1 && counting.get(counting.size() - 1).signum() == 0) {
            counting.remove(counting.size() - 1);
        }
        numbers = List.copyOf(counting);
    }

    /**
     * Reads a version.
     *
     * @param text {@code 1.1}, or {@code 1_1} as in the name of a file
     * @return empty where it is no version
     */
    public static Optional<FlywayVersion> of(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new FlywayVersion(
                List.of(text.split("[._]")).stream().map(BigInteger::new).toList()));
    }

    /** The version's one number, which may be a time; empty where there are dots. */
    public String digits() {
        return numbers.size() == 1 ? numbers.get(0).toString() : "";
    }

    @Override
    public int compareTo(FlywayVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int difference = Comparator.<BigInteger>naturalOrder().compare(at(i), other.at(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private BigInteger at(int place) {
        return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
    }

    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(BigInteger::toString).toList());
    }
}
