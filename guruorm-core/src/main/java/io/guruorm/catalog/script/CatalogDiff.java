package io.guruorm.catalog.script;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogDifference.Kind;
import io.guruorm.dialect.Dialect;
import io.guruorm.sql.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * In what a catalog differs from the one that it should be, piece by piece: what belongs to a table that is missing or
 * too many is not told again. Pure.
 *
 * @param wanted what should be there
 * @param found what is there
 * @param differences by kind of object, then by name; none where both are the same
 */
@CheckReturnValue
public record CatalogDiff(Catalog wanted, Catalog found, List<CatalogDifference> differences) {

    /** Keeps a copy. */
    public CatalogDiff {
        differences = List.copyOf(differences);
    }

    /**
     * Compares two catalogs.
     *
     * @param wanted what should be there
     * @param found what is there
     */
    public static CatalogDiff between(Catalog wanted, Catalog found) {
        Map<CatalogPiece.Key, CatalogPiece> should = CatalogPieces.of(wanted);
        Map<CatalogPiece.Key, CatalogPiece> is = CatalogPieces.of(found);
        Set<CatalogPiece.Key> keys = new TreeSet<>(should.keySet());
        keys.addAll(is.keySet());
        Set<String> whole = wholeOnly(should.keySet(), is.keySet());
        List<CatalogDifference> differences = new ArrayList<>();
        for (CatalogPiece.Key key : keys) {
            if (key.kind().isPartOfTable() && whole.contains(key.owner())) {
                continue;
            }
            CatalogPiece one = should.get(key);
            CatalogPiece other = is.get(key);
            if (one == null || other == null || !one.value().equals(other.value())) {
                differences.add(new CatalogDifference(
                        one == null ? Kind.EXTRA : other == null ? Kind.MISSING : Kind.CHANGED,
                        key.kind().words(),
                        key.fullName(),
                        one == null ? "" : one.text(),
                        other == null ? "" : other.text()));
            }
        }
        return new CatalogDiff(wanted, found, untold(differences));
    }

    /** The tables and views that only one side has. */
    private static Set<String> wholeOnly(Set<CatalogPiece.Key> some, Set<CatalogPiece.Key> others) {
        Set<CatalogPiece.Key> either = new TreeSet<>(some);
        either.addAll(others);
        return either.stream()
                .filter(key -> key.owner().isEmpty() && !(some.contains(key) && others.contains(key)))
                .map(CatalogPiece.Key::name)
                .collect(Collectors.toSet());
    }

    /** A column more or less says all that its place would say, and any part all that the text of the table would. */
    private static List<CatalogDifference> untold(List<CatalogDifference> all) {
        return all.stream()
                .filter(one -> !one.what().equals(CatalogPiece.Kind.ORDER.words())
                        || all.stream().noneMatch(other -> isColumnOf(one.name(), other)))
                .filter(one -> !one.what().equals(CatalogPiece.Kind.TEXT.words())
                        || all.stream().noneMatch(other -> !other.what().equals(one.what()) && isOf(one.name(), other)))
                .toList();
    }

    private static boolean isColumnOf(String table, CatalogDifference other) {
        return other.what().equals(CatalogPiece.Kind.COLUMN.words())
                && other.kind() != Kind.CHANGED
                && isOf(table, other);
    }

    private static boolean isOf(String table, CatalogDifference other) {
        return other.name().equals(table) || other.name().startsWith(table + ".");
    }

    /**
     * The statements that make what is there what should be there, in an order that works as far as rows and other
     * programs allow; a comment for each thing that no statement does. They want to be looked at: columns and tables that
     * are too many go with their rows.
     *
     * @param dialect of both
     */
    public List<String> script(Dialect dialect) {
        return isEmpty() ? List.of() : DiffScript.of(wanted, found, dialect);
    }

    /** Whether both are the same. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }
}
