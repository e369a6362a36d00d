package io.guruorm.dialect;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexOption;
import io.guruorm.schema.LockMode;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was said of an index, each word taken only where it has a sense. */
final class MysqlFamilyIndexOptions implements IndexOption.Visitor {

    private final MysqlFamily family;
    private final IndexKind kind;
    private @Nullable String algorithm;
    private @Nullable LockMode lock;
    private @Nullable String comment;

    private MysqlFamilyIndexOptions(MysqlFamily family, IndexKind kind) {
        this.family = family;
        this.kind = kind;
    }

    static MysqlFamilyIndexOptions read(MysqlFamily family, IndexDefinition index) {
        var options = new MysqlFamilyIndexOptions(family, index.kind());
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
        if (!plain || !family.indexAlgorithms().contains(name)) {
            throw refused(
                    "algorithm(\"" + option.name() + "\")",
                    "Known are " + String.join(", ", new TreeSet<>(family.indexAlgorithms())) + ", on plain indexes.");
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

    private RuntimeException refused(String word, String cure) {
        return family.refusal(word + " on an index", cure);
    }
}
