package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of an index, each word taken only where SQL Server gives it a sense. */
final class SqlServerIndexOptions implements IndexOption.Visitor {

    private static final Set<String> ALGORITHMS = Set.of("clustered", "nonclustered");

    private final IndexKind kind;
    private String algorithm = "";
    private final List<String> settings = new ArrayList<>();
    private List<String> included = List.of();
    private @Nullable String where;

    private SqlServerIndexOptions(IndexKind kind) {
        this.kind = kind;
    }

    static SqlServerIndexOptions read(IndexDefinition index) {
        var options = new SqlServerIndexOptions(index.kind());
        index.options().forEach(option -> option.accept(options));
        options.refuseOnRows();
        return options;
    }

    /** A clustered index is the table itself, with all its rows and columns. */
    private void refuseOnRows() {
        if (algorithm.equals("clustered ") && (where != null || !included.isEmpty())) {
            throw refused("where(...) or include(...) beside algorithm(\"clustered\")", "Leave one of them out.");
        }
    }

    /** {@code clustered }, {@code nonclustered } or nothing. */
    String algorithm() {
        return algorithm;
    }

    /** The words behind the columns that are searched by, with a space before them. */
    String rest(SqlServerNames names) {
        return (included.isEmpty() ? "" : " include " + names.shared().columns(included))
                + (where == null ? "" : " where (" + where + ")")
                + with();
    }

    /** How it is stored and built, with a space before it. */
    String with() {
        return settings.isEmpty() ? "" : " with (" + String.join(", ", settings) + ")";
    }

    @Override
    public void algorithm(IndexOption.Algorithm option) {
        var name = option.name().toLowerCase(Locale.ROOT);
        if (kind == IndexKind.SPATIAL || !ALGORITHMS.contains(name)) {
            throw refused(
                    "algorithm(\"" + option.name() + "\")", "Known are clustered and nonclustered, on plain indexes.");
        }
        algorithm = name + " ";
    }

    @Override
    public void language(IndexOption.Language option) {
        throw refused("language(...)", "Leave it out.");
    }

    @Override
    public void operatorClass(IndexOption.OperatorClass option) {
        throw refused("operatorClass(...)", "Leave it out.");
    }

    @Override
    public void online(IndexOption.Online option) {
        if (kind == IndexKind.SPATIAL) {
            throw refused("online()", "One on shapes holds the table while it is built: leave it out.");
        }
        settings.add("online = on");
    }

    /** So are they anyway. */
    @Override
    public void nullsNotDistinct(IndexOption.NullsNotDistinct option) {
        if (kind != IndexKind.UNIQUE) {
            throw refused("nullsNotDistinct()", "It belongs to unique(...).");
        }
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
        throw refused("lock(...)", "It belongs to MySQL and MariaDB: use online(), or leave it out.");
    }

    @Override
    public void where(IndexOption.Where option) {
        refuseUnlessPlain("where(...)");
        where = option.predicate();
    }

    @Override
    public void include(IndexOption.Include option) {
        refuseUnlessPlain("include(...)");
        included = option.columns();
    }

    private void refuseUnlessPlain(String word) {
        if (kind != IndexKind.UNIQUE && kind != IndexKind.INDEX) {
            throw refused(word, "Only plain and unique indexes have it: use unique(...) or index(...).");
        }
    }

    @Override
    public void storage(IndexOption.Storage option) {
        settings.addAll(SqlServerIndexStorage.words(option.parameters()));
    }

    @Override
    public void comment(IndexOption.Comment option) {
        throw refused("comment(...)", "Use sp_addextendedproperty in raw SQL, or leave it out.");
    }

    private static RuntimeException refused(String word, String cure) {
        return Refusal.of(word + " on an index", cure);
    }
}
