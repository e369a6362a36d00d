package io.guruorm.dialect.sqlite;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code change()}: a column becomes what is said of it, its type always and the rest where it is said; what is not said
 * stays as it was written.
 */
final class ColumnMerge {

    private final SqliteColumns columns;
    private final String table;

    ColumnMerge(SqliteColumns columns, String table) {
        this.columns = columns;
        this.table = table;
    }

    ColumnText merge(ColumnText present, ColumnDefinition definition, boolean otherKey) {
        var said = columns.read(definition);
        var merged = present.withType(said.type().accept(SqliteColumnTypes.NAMES));
        merged = counted(merged, said, otherKey);
        merged = check(merged, columns.rule(said).strip());
        merged = saidCheck(merged, said);
        if (said.collation() != null) {
            merged = merged.with(ColumnText.Kind.COLLATE, "collate " + columns.quote(said.collation()));
        }
        merged = nullability(merged, definition.modifier(ColumnModifier.Nullability.class));
        merged = defaulted(merged, said, definition);
        return computed(merged, said.computed());
    }

    /**
     * {@code redefine()}: only keys and what bears a name of its own stay of the column, and what is not said is as in a new
     * one.
     */
    ColumnText redefine(ColumnText present, ColumnDefinition definition, boolean otherKey) {
        var said = columns.read(definition);
        var bare = present.without(ColumnText.Kind.NOT_NULL)
                .without(ColumnText.Kind.NULL)
                .without(ColumnText.Kind.DEFAULT)
                .without(ColumnText.Kind.COLLATE);
        if (said.computed() == null) {
            bare = bare.without(ColumnText.Kind.GENERATED);
        }
        bare = withoutOwnChecks(bare);
        var key = bare.part(ColumnText.Kind.PRIMARY);
        if (!said.counted() && key.isPresent()) {
            bare = bare.with(ColumnText.Kind.PRIMARY, uncounted(bare.body(key.get())));
        }
        var merged = merge(bare, definition, otherKey);
        boolean open = Boolean.TRUE.equals(said.nullable()) || merged.has(ColumnText.Kind.NOT_NULL);
        return open ? merged : merged.with("not null");
    }

    private ColumnText withoutOwnChecks(ColumnText column) {
        var own = columns.checkName(table, column.name());
        for (var part : column.parts()) {
            if (part.kind() == ColumnText.Kind.CHECK && (part.name() == null || own.equalsIgnoreCase(part.name()))) {
                return withoutOwnChecks(column.without(part));
            }
        }
        return column;
    }

    private static String uncounted(String key) {
        var tokens = TextTokens.of(key);
        int last = tokens.size() - 1;
        return tokens.word(last, "autoincrement") ? tokens.between(0, last) : key;
    }

    private ColumnText counted(ColumnText column, SqliteColumn said, boolean otherKey) {
        if (!said.counted()) {
            return column;
        }
        if (otherKey) {
            throw Refusal.of(
                    "autoIncrement() on column \"" + said.name() + "\" beside another primary key of table \"" + table
                            + "\"",
                    "Only the primary key itself can count up.");
        }
        var key = column.part(ColumnText.Kind.PRIMARY);
        boolean counts =
                key.isPresent() && TextTokens.of(column.body(key.get())).names("autoincrement", 1);
        return counts ? column : column.with(ColumnText.Kind.PRIMARY, "primary key autoincrement");
    }

    private ColumnText saidCheck(ColumnText column, SqliteColumn said) {
        if (!said.checked()) {
            return column;
        }
        var name = columns.checkName(table, said.name());
        var present = column.parts().stream()
                .filter(part -> part.kind() == ColumnText.Kind.CHECK && name.equalsIgnoreCase(part.name()))
                .findFirst();
        if (said.check() == null) {
            return present.map(column::without).orElse(column);
        }
        var check = "check (" + said.check() + ")";
        return present.map(part -> column.with(part, check))
                .orElseGet(() -> column.with("constraint " + columns.quote(name) + " " + check));
    }

    /** In place of the one that an enum or unsigned column has from the start; any other check stays. */
    private static ColumnText check(ColumnText column, String check) {
        if (check.isEmpty()) {
            return column;
        }
        return column.parts().stream()
                .filter(part -> part.kind() == ColumnText.Kind.CHECK && part.name() == null)
                .filter(part -> isOwn(column.name(), column.body(part)))
                .findFirst()
                .map(part -> column.with(part, check))
                .orElseGet(() -> column.with(check));
    }

    /** {@code check ("a" >= 0)} or {@code check ("a" in ('x', …))}. */
    private static boolean isOwn(String name, String check) {
        var tokens = TextTokens.of(check);
        if (!tokens.name(2).equalsIgnoreCase(name)) {
            return false;
        }
        boolean unsigned = tokens.size() == 7
                && tokens.symbol(3, '>')
                && tokens.symbol(4, '=')
                && tokens.name(5).equals("0");
        boolean enumerated = tokens.word(3, "in") && tokens.symbol(4, '(') && tokens.behind(4) == tokens.size() - 1;
        return unsigned || enumerated;
    }

    private static ColumnText nullability(ColumnText column, Optional<ColumnModifier.Nullability> said) {
        if (said.isEmpty()) {
            return column;
        }
        if (said.get().allowed()) {
            return column.without(ColumnText.Kind.NOT_NULL);
        }
        var open = column.without(ColumnText.Kind.NULL);
        return open.has(ColumnText.Kind.NOT_NULL) ? open : open.with("not null");
    }

    private static ColumnText defaulted(ColumnText column, SqliteColumn said, ColumnDefinition definition) {
        boolean removed = definition
                .modifier(ColumnModifier.Default.class)
                .filter(modifier -> modifier.value() == null)
                .isPresent();
        if (removed) {
            return column.without(ColumnText.Kind.DEFAULT);
        }
        return said.defaultSql() == null
                ? column
                : column.with(ColumnText.Kind.DEFAULT, "default " + said.defaultSql());
    }

    private ColumnText computed(ColumnText column, @Nullable String computed) {
        if (computed == null) {
            return column;
        }
        if (!column.has(ColumnText.Kind.GENERATED)) {
            throw Refusal.of(
                    "change() of column \"" + column.name() + "\" in table \"" + table + "\" to a computed one",
                    "Its values would be lost: drop the column and add it anew.");
        }
        return column.with(ColumnText.Kind.GENERATED, computed);
    }
}
