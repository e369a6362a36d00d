package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogDomain;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Statements that change types and sequences in place; a comment where none does.
 *
 * @param words names and literals
 * @param key what is changed
 */
record ObjectChange(ScriptWords words, CatalogPiece.Key key) {

    List<String> domain(CatalogDomain now, CatalogDomain before) {
        if (!now.type().equals(before.type()) || !Objects.equals(now.collation(), before.collation())) {
            return NamedPieces.cannot(key);
        }
        String alter = "alter domain " + name() + " ";
        List<String> statements = new ArrayList<>();
        before.checks().stream()
                .filter(check -> !now.checks().contains(check))
                .forEach(check -> statements.add(alter + "drop constraint " + words.one(check.name())));
        if (!Objects.equals(now.defaultExpression(), before.defaultExpression())) {
            statements.add(alter
                    + (now.defaultExpression() == null ? "drop default" : "set default " + now.defaultExpression()));
        }
        if (now.nullable() != before.nullable()) {
            statements.add(alter + (now.nullable() ? "drop" : "set") + " not null");
        }
        now.checks().stream()
                .filter(check -> !before.checks().contains(check))
                .forEach(check ->
                        statements.add(alter + "add constraint " + words.one(check.name()) + " " + check.definition()));
        statements.addAll(words.comment("domain", name(), now.comment(), before.comment()));
        return statements;
    }

    /** With whom it goes now is said once its column is there; until then it goes with none. */
    List<String> sequence(CatalogSequence now, CatalogSequence before) {
        if (words.tablesInOnePiece()) {
            return NamedPieces.cannot(key);
        }
        String alter = "alter sequence " + name();
        List<String> statements = new ArrayList<>();
        if (!Objects.equals(now.owner(), before.owner())) {
            statements.add(alter + " owned by none");
        }
        String options = ObjectScript.options(now);
        if (!now.type().equals(before.type()) || !options.equals(ObjectScript.options(before))) {
            statements.add(alter + " as " + now.type() + options);
        }
        if (now.unlogged() != before.unlogged()) {
            statements.add(alter + " set " + (now.unlogged() ? "unlogged" : "logged"));
        }
        statements.addAll(words.comment("sequence", name(), now.comment(), before.comment()));
        return statements;
    }

    /**
     * Attributes are dropped, added at the end and, where no rows are kept with them, given another type.
     *
     * @param kept whether a table may have rows with values of the type
     */
    List<String> type(CatalogType now, CatalogType before, boolean kept) {
        List<String> statements = new ArrayList<>();
        if (!now.definition().equals(before.definition())) {
            List<CatalogType.Attribute> common = attributes(before, now);
            List<CatalogType.Attribute> added = lacking(now, before);
            List<String> order = new ArrayList<>();
            common.forEach(one -> order.add(one.name()));
            added.forEach(one -> order.add(one.name()));
            boolean retyped = !now.attributes().containsAll(common);
            boolean moved = !order.equals(
                    now.attributes().stream().map(CatalogType.Attribute::name).toList());
            if (now.kind() != CatalogType.Kind.COMPOSITE || now.kind() != before.kind() || moved || (retyped && kept)) {
                return NamedPieces.cannot(key);
            }
            String alter = "alter type " + name() + " ";
            lacking(before, now).forEach(one -> statements.add(alter + "drop attribute " + words.one(one.name())));
            attributes(now, before).stream()
                    .filter(one -> !before.attributes().contains(one))
                    .forEach(one ->
                            statements.add(alter + "alter attribute " + words.one(one.name()) + " type " + one.type()));
            added.forEach(one -> statements.add(alter + "add attribute " + words.one(one.name()) + " " + one.type()));
        }
        statements.addAll(words.comment("type", name(), now.comment(), before.comment()));
        return statements;
    }

    /** That a routine is made another one says nothing about its comment. */
    List<String> comment(CatalogRoutine now, CatalogRoutine before) {
        return words.comment(CommentScript.kind(now), name(now), now.comment(), before.comment());
    }

    private String name(CatalogRoutine routine) {
        return words.name(routine.schema(), routine.name()) + "(" + routine.arguments() + ")";
    }

    private String name() {
        return words.name(key.owner(), key.name());
    }

    /** Those of one whose names the other has too. */
    private static List<CatalogType.Attribute> attributes(CatalogType of, CatalogType other) {
        return of.attributes().stream().filter(one -> has(other, one.name())).toList();
    }

    private static List<CatalogType.Attribute> lacking(CatalogType of, CatalogType other) {
        return of.attributes().stream().filter(one -> !has(other, one.name())).toList();
    }

    private static boolean has(CatalogType type, String attribute) {
        return type.attributes().stream().anyMatch(one -> one.name().equals(attribute));
    }
}
