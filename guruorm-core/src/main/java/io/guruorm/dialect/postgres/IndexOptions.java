package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.ConstraintTiming;
import io.guruorm.schema.IndexDefinition;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.IndexOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of an index, each word taken only where PostgreSQL gives it a sense for that kind. */
final class IndexOptions implements IndexOption.Visitor {

    private final IndexKind kind;
    private final PostgresVersion version;
    private @Nullable String algorithm;
    private @Nullable String language;
    private @Nullable String operatorClass;
    private boolean online;
    private boolean nullsNotDistinct;
    private @Nullable Boolean deferrable;
    private @Nullable Boolean initiallyImmediate;
    private @Nullable String where;
    private List<String> included = List.of();
    private Map<String, Object> storage = Map.of();
    private @Nullable String comment;

    private IndexOptions(IndexKind kind, PostgresVersion version) {
        this.kind = kind;
        this.version = version;
    }

    static IndexOptions read(IndexDefinition index, PostgresVersion version) {
        var options = new IndexOptions(index.kind(), version);
        index.options().forEach(option -> option.accept(options));
        return options;
    }

    @Nullable
    String algorithm() {
        return algorithm;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String operatorClass() {
        return operatorClass;
    }

    boolean online() {
        return online;
    }

    boolean nullsNotDistinct() {
        return nullsNotDistinct;
    }

    /** {@code  deferrable initially deferred} and the like, or nothing. */
    String timing() {
        return ConstraintTiming.words(deferrable, initiallyImmediate);
    }

    @Nullable
    String where() {
        return where;
    }

    List<String> included() {
        return included;
    }

    Map<String, Object> storage() {
        return storage;
    }

    @Nullable
    String comment() {
        return comment;
    }

    private void only(String word, String cure, IndexKind... kinds) {
        if (!Set.of(kinds).contains(kind)) {
            throw Refusal.of(word + " on " + described(kind), cure);
        }
    }

    static String described(IndexKind kind) {
        return switch (kind) {
            case PRIMARY -> "a primary key";
            case UNIQUE -> "a unique index";
            case INDEX -> "a plain index";
            case FULL_TEXT -> "a full-text index";
            case SPATIAL -> "a spatial index";
            case VECTOR -> "a vector index";
        };
    }

    @Override
    public void algorithm(IndexOption.Algorithm option) {
        only(
                "algorithm(...)",
                "Only plain and vector indexes have a choice: use index(...).",
                IndexKind.INDEX,
                IndexKind.VECTOR);
        algorithm = option.name();
    }

    @Override
    public void language(IndexOption.Language option) {
        only("language(...)", "Leave it out.", IndexKind.FULL_TEXT);
        language = option.name();
    }

    @Override
    public void operatorClass(IndexOption.OperatorClass option) {
        only(
                "operatorClass(...)",
                "Say it of a part: index(part(\"column\").operatorClass(\"class\")).",
                IndexKind.SPATIAL,
                IndexKind.VECTOR);
        operatorClass = option.name();
    }

    @Override
    public void online(IndexOption.Online option) {
        only(
                "online()",
                "Make a unique index online first, or leave it out.",
                IndexKind.UNIQUE,
                IndexKind.INDEX,
                IndexKind.FULL_TEXT,
                IndexKind.SPATIAL,
                IndexKind.VECTOR);
        online = true;
    }

    @Override
    public void nullsNotDistinct(IndexOption.NullsNotDistinct option) {
        only("nullsNotDistinct()", "Use unique(...).", IndexKind.UNIQUE);
        version.require(
                Capability.NULLS_NOT_DISTINCT,
                "nullsNotDistinct() on a unique index",
                "Use PostgreSQL 15 or later, or an index on an expression.");
        nullsNotDistinct = true;
    }

    @Override
    public void deferrable(IndexOption.Deferrable option) {
        only("deferrable()", "Only constraints can be put off.", IndexKind.PRIMARY, IndexKind.UNIQUE);
        deferrable = option.allowed();
    }

    @Override
    public void initiallyImmediate(IndexOption.InitiallyImmediate option) {
        only("initiallyImmediate()", "Only constraints can be put off.", IndexKind.PRIMARY, IndexKind.UNIQUE);
        initiallyImmediate = option.immediate();
    }

    @Override
    public void lock(IndexOption.Lock option) {
        throw Refusal.of("lock(...) on " + described(kind), "Use online() so that others may write meanwhile.");
    }

    @Override
    public void where(IndexOption.Where option) {
        only(
                "where(...)",
                "A primary key binds all rows: use unique(...).where(...).",
                IndexKind.UNIQUE,
                IndexKind.INDEX,
                IndexKind.FULL_TEXT,
                IndexKind.SPATIAL,
                IndexKind.VECTOR);
        where = option.predicate();
    }

    @Override
    public void include(IndexOption.Include option) {
        only(
                "include(...)",
                "Only B-trees and GiST keep columns beside: leave it out.",
                IndexKind.PRIMARY,
                IndexKind.UNIQUE,
                IndexKind.INDEX,
                IndexKind.SPATIAL);
        included = option.columns();
    }

    @Override
    public void storage(IndexOption.Storage option) {
        storage = option.parameters();
    }

    @Override
    public void comment(IndexOption.Comment option) {
        comment = option.text();
    }
}
