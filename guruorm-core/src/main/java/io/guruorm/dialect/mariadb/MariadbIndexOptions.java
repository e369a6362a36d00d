package io.guruorm.dialect.mariadb;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexOption;
import io.guruorm.schema.LockMode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of an index, each word taken only where MariaDB gives it a sense. */
final class MariadbIndexOptions implements IndexOption.Visitor {

    private static final Set<String> ALGORITHMS = Set.of("btree", "hash", "rtree");

    private final IndexKind kind;
    private @Nullable String algorithm;
    private @Nullable LockMode lock;
    private @Nullable String comment;

    private MariadbIndexOptions(IndexKind kind) {
        this.kind = kind;
    }

    static MariadbIndexOptions read(IndexDefinition index) {
        var options = new MariadbIndexOptions(index.kind());
        index.options().forEach(option -> option.accept(options));
        return options;
    }

    /** {@code  using btree} and the like, or nothing. */
    String using() {
        return algorithm == null ? "" : " using " + algorithm;
    }

    /** What it is for, or null. */
    @Nullable
    String comment() {
        return comment;
    }

    @Nullable
    LockMode lock() {
        return lock;
    }

    @Override
    public void algorithm(IndexOption.Algorithm option) {
        var name = option.name().toLowerCase(Locale.ROOT);
        boolean plain = kind == IndexKind.PRIMARY || kind == IndexKind.UNIQUE || kind == IndexKind.INDEX;
        if (!plain || !ALGORITHMS.contains(name)) {
            throw refused("algorithm(\"" + option.name() + "\")", "Known are btree, hash and rtree, on plain indexes.");
        }
        algorithm = name;
    }

    @Override
    public void language(IndexOption.Language option) {
        throw refused("language(...)", "A full-text index minds the collation alone: leave it out.");
    }

    @Override
    public void operatorClass(IndexOption.OperatorClass option) {
        throw refused("operatorClass(...)", "Leave it out.");
    }

    /** While others read and write. */
    @Override
    public void online(IndexOption.Online option) {
        lock = LockMode.NONE;
    }

    @Override
    public void nullsNotDistinct(IndexOption.NullsNotDistinct option) {
        throw refused("nullsNotDistinct()", "Use a computed column such as ifnull(column, ''), and unique(...) on it.");
    }

    @Override
    public void deferrable(IndexOption.Deferrable option) {
        throw refused("deferrable()", "It checks at once: leave it out.");
    }

    @Override
    public void initiallyImmediate(IndexOption.InitiallyImmediate option) {
        throw refused("initiallyImmediate()", "It checks at once: leave it out.");
    }

    @Override
    public void lock(IndexOption.Lock option) {
        lock = option.mode();
    }

    @Override
    public void where(IndexOption.Where option) {
        throw refused("where(...)", "Use a computed column that is null in the other rows.");
    }

    @Override
    public void include(IndexOption.Include option) {
        throw refused("include(...)", "Add the columns as the last parts of the index.");
    }

    @Override
    public void storage(IndexOption.Storage option) {
        throw refused(
                "with(\"" + option.parameters().keySet().iterator().next() + "\", ...)",
                "It has no storage parameters: leave it out.");
    }

    @Override
    public void comment(IndexOption.Comment option) {
        comment = option.text();
    }

    private static RuntimeException refused(String word, String cure) {
        return Refusal.of(word + " on an index", cure);
    }
}
