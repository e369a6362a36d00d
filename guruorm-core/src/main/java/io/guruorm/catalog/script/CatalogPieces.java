package io.guruorm.catalog.script;

import static io.guruorm.catalog.script.ScriptWords.after;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogDomain;
import io.guruorm.catalog.CatalogSchema;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.PartitionBound;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.catalog.TableTrigger;
import io.guruorm.catalog.script.CatalogPiece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a catalog apart into pieces that can be compared one by one. What a partition has from its table is left out. */
final class CatalogPieces {

    private final Map<CatalogPiece.Key, CatalogPiece> pieces = new TreeMap<>();

    private CatalogPieces() {}

    static Map<CatalogPiece.Key, CatalogPiece> of(Catalog catalog) {
        CatalogPieces all = new CatalogPieces();
        catalog.extensions()
                .forEach(one -> all.add(
                        Kind.EXTENSION,
                        "",
                        one.name(),
                        List.of(one.name(), one.schema()),
                        "in schema " + one.schema()));
        catalog.beyond().forEach(one -> all.add(Kind.BEYOND, "", one.toString(), one, "which the catalog cannot hold"));
        catalog.schemas().forEach(all::schema);
        return all.pieces;
    }

    private void schema(CatalogSchema schema) {
        String owner = schema.name();
        schema.enums()
                .forEach(one -> add(
                        Kind.ENUM, owner, one.name(), one, String.join(", ", one.labels()) + remark(one.comment())));
        schema.types().forEach(one -> add(Kind.TYPE, owner, one.name(), one, one.definition() + remark(one.comment())));
        schema.domains().forEach(one -> add(Kind.DOMAIN, owner, one.name(), one, domain(one)));
        schema.sequences().stream()
                .filter(one -> !one.identity())
                .forEach(one -> add(Kind.SEQUENCE, owner, one.name(), one, sequence(one)));
        schema.routines()
                .forEach(one -> add(
                        Kind.ROUTINE,
                        owner,
                        one.name() + "(" + one.arguments() + ")",
                        one,
                        String.valueOf(one.definition()) + remark(one.comment())));
        schema.tables().forEach(one -> table(one, identities(schema, one)));
        schema.views().forEach(this::view);
    }

    private static String domain(CatalogDomain domain) {
        StringBuilder text = new StringBuilder(domain.type()
                + after(" collate ", domain.collation())
                + after(" default ", domain.defaultExpression())
                + (domain.nullable() ? "" : " not null"));
        domain.checks()
                .forEach(check ->
                        text.append(' ').append(check.name()).append(' ').append(check.definition()));
        return text + remark(domain.comment());
    }

    private static String sequence(CatalogSequence sequence) {
        CatalogSequence.Owner owner = sequence.owner();
        return sequence.type()
                + ObjectScript.options(sequence)
                + (owner == null ? "" : " owned by " + owner.table() + "." + owner.column())
                + remark(sequence.comment());
    }

    /** That of an identity column is a part of it. */
    private static Map<String, CatalogSequence> identities(CatalogSchema schema, CatalogTable table) {
        Map<String, CatalogSequence> found = new TreeMap<>();
        for (CatalogSequence sequence : schema.sequences()) {
            CatalogSequence.Owner owner = sequence.owner();
            if (sequence.identity() && owner != null && owner.table().equals(table.name())) {
                found.put(owner.column(), sequence);
            }
        }
        return found;
    }

    private void table(CatalogTable table, Map<String, CatalogSequence> identities) {
        String name = table.qualified().toString();
        add(Kind.TABLE, "", name, shell(table), shellText(table));
        boolean partition = table.partition() != null;
        table.columns().stream()
                .filter(column -> partition || !column.inherited())
                .forEach(column -> column(name, column, identities.get(column.name())));
        add(
                Kind.ORDER,
                name,
                "",
                table.columns().stream().map(TableColumn::name).toList(),
                String.join(
                        ", ", table.columns().stream().map(TableColumn::name).toList()));
        if (table.definition() != null) {
            String text = table.definition().replaceAll("\\s+", " ").strip();
            add(Kind.TEXT, name, "", text, text);
        }
        table.keys().stream().filter(key -> !key.inherited()).forEach(key -> key(name, table, key));
        table.indexes().stream()
                .filter(index -> !index.backing() && !index.inherited())
                .forEach(index -> add(Kind.INDEX, name, index.name(), index, indexText(index)));
        table.checks().stream()
                .filter(check -> !check.inherited())
                .forEach(check ->
                        add(Kind.CHECK, name, name(check.name(), check.expression()), same(check), checkText(check)));
        table.foreignKeys().stream()
                .filter(key -> !key.inherited())
                .forEach(key -> add(Kind.FOREIGN_KEY, name, name(key.name(), keyText(key)), key, keyText(key)));
        triggers(name, table.triggers());
        table.policies().forEach(policy -> add(Kind.POLICY, name, policy.name(), policy, policyText(policy)));
    }

    /** Where no text says it all, a key is what its index is, too. */
    private void key(String table, CatalogTable owner, TableKey key) {
        List<TableIndex> backed = owner.indexes().stream()
                .filter(index -> index.backing() && index.definition() == null)
                .filter(index -> index.name().equals(key.name()))
                .toList();
        String more = backed.stream().map(CatalogPieces::beyondItsKey).collect(Collectors.joining());
        String text = keyText(key);
        add(Kind.KEY, table, name(key.name(), text), List.of(key, backed), text + more);
    }

    private static String beyondItsKey(TableIndex index) {
        boolean plain = index.options() == null
                && index.comment() == null
                && index.parts().stream().allMatch(part -> part.length() == null && !part.descending());
        return plain ? "" : " by " + indexText(index);
    }

    private void column(String table, TableColumn column, @Nullable CatalogSequence identity) {
        String counting = identity == null ? "" : ObjectScript.options(identity);
        add(Kind.COLUMN, table, column.name(), List.of(column.own(), counting), columnText(column) + counting);
    }

    private void triggers(String owner, List<TableTrigger> triggers) {
        triggers.stream()
                .filter(trigger -> !trigger.inherited())
                .forEach(trigger -> add(
                        Kind.TRIGGER,
                        owner,
                        trigger.name(),
                        trigger,
                        trigger.definition()
                                + (trigger.enabled() == TableTrigger.Enabled.ORIGIN
                                        ? ""
                                        : " (" + trigger.enabled().name().toLowerCase(Locale.ROOT) + ")")
                                + remark(trigger.comment())));
    }

    private void view(CatalogView view) {
        String name = view.qualified().toString();
        CatalogView bare = new CatalogView(
                view.schema(),
                view.name(),
                view.materialized(),
                view.options(),
                view.definition(),
                view.columns(),
                List.of(),
                List.of(),
                view.comment());
        add(
                Kind.VIEW,
                "",
                name,
                bare,
                (view.materialized() ? "materialized " : "")
                        + after("with ", view.options())
                        + view.definition().strip()
                        + remark(view.comment()));
        view.indexes().forEach(index -> add(Kind.INDEX, name, index.name(), index, indexText(index)));
        triggers(name, view.triggers());
    }

    private void add(Kind kind, String owner, String name, Object value, String text) {
        CatalogPiece piece = new CatalogPiece(kind, owner, name, value, text);
        pieces.put(piece.key(), piece);
    }

    private static String name(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    /** A table without its parts, and without the text that says them all. */
    private static Object shell(CatalogTable table) {
        return new CatalogTable(
                table.schema(),
                table.name(),
                table.kind(),
                table.unlogged(),
                table.options(),
                null,
                table.partitioning(),
                table.partition(),
                table.parents(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                table.rowSecurity(),
                table.rowSecurityForced(),
                List.of(),
                table.comment());
    }

    private static String shellText(CatalogTable table) {
        List<String> words = new ArrayList<>();
        if (table.kind() != CatalogTable.Kind.TABLE) {
            words.add(table.kind().name().toLowerCase(Locale.ROOT));
        }
        if (table.unlogged()) {
            words.add("unlogged");
        }
        Partitioning partitioning = table.partitioning();
        if (partitioning != null) {
            words.add("by " + partitioning.strategy() + " (" + partitioning.key() + ")");
        }
        PartitionBound bound = table.partition();
        if (bound != null) {
            words.add("partition of " + bound.table() + " " + bound.bound());
        }
        if (!table.parents().isEmpty()) {
            words.add("inherits " + table.parents());
        }
        if (table.options() != null) {
            words.add("with " + table.options());
        }
        if (table.rowSecurity()) {
            words.add(table.rowSecurityForced() ? "row security forced" : "row security");
        }
        return (words.isEmpty() ? "plain" : String.join(", ", words)) + remark(table.comment());
    }

    private static String columnText(TableColumn column) {
        TableColumn.Generation generation = column.generation();
        TableColumn.Identity identity = column.identity();
        return column.type()
                + after(" collate ", column.collation())
                + (column.nullable() ? "" : " not null")
                + after(" default ", column.defaultExpression())
                + (generation == null
                        ? ""
                        : " generated as (" + column.generatedExpression() + ") "
                                + generation.name().toLowerCase(Locale.ROOT))
                + (identity == null ? "" : " identity " + identity.name().toLowerCase(Locale.ROOT))
                + remark(column.comment());
    }

    private static String keyText(TableKey key) {
        return (key.primary() ? "primary key (" : "unique (") + String.join(", ", key.columns()) + ")"
                + (key.deferrable() ? key.deferred() ? " deferrable initially deferred" : " deferrable" : "")
                + remark(key.comment());
    }

    private static String keyText(TableForeignKey key) {
        return "(" + String.join(", ", key.columns()) + ") references " + key.table() + " ("
                + String.join(", ", key.foreignColumns()) + ") on update "
                + key.onUpdate().keyword() + " on delete "
                + key.onDelete().keyword() + (key.match().equals("simple") ? "" : " match " + key.match())
                + (key.deferrable() ? key.deferred() ? " deferrable initially deferred" : " deferrable" : "")
                + (key.validated() ? "" : " not valid") + remark(key.comment());
    }

    private static String indexText(TableIndex index) {
        List<String> parts = index.parts().stream()
                .map(part -> (part.included() ? "include " : "")
                        + name(part.column(), "(" + part.expression() + ")")
                        + (part.length() == null ? "" : "(" + part.length() + ")")
                        + after(" collate ", part.collation())
                        + after(" ", part.operatorClass())
                        + (part.descending() ? " desc" : "")
                        + (part.nullsFirst() == part.descending()
                                ? ""
                                : part.nullsFirst() ? " nulls first" : " nulls last"))
                .toList();
        return (index.unique() ? "unique " : "") + index.method() + " (" + String.join(", ", parts) + ")"
                + (index.nullsNotDistinct() ? " nulls not distinct" : "") + after(" where ", index.predicate())
                + after(" ", index.options()) + (index.valid() ? "" : " (invalid)") + remark(index.comment());
    }

    private static String policyText(TablePolicy policy) {
        return (policy.permissive() ? "" : "restrictive ") + "for " + policy.command() + " to " + policy.roles()
                + after(" using ", policy.using()) + after(" with check ", policy.check()) + remark(policy.comment());
    }

    private static TableCheck same(TableCheck check) {
        String definition = check.definition();
        return new TableCheck(
                check.name(),
                check.kind(),
                SameWords.of(check.expression()),
                check.column(),
                check.validated(),
                check.inherited(),
                definition == null ? null : SameWords.of(definition),
                check.comment());
    }

    private static String checkText(TableCheck check) {
        return check.expression() + (check.validated() ? "" : " not valid") + remark(check.comment());
    }

    private static String remark(@Nullable String comment) {
        return comment == null ? "" : " -- " + comment;
    }
}
