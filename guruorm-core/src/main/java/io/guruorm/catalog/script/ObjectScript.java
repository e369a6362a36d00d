package io.guruorm.catalog.script;

import static io.guruorm.catalog.script.ScriptWords.after;

import io.guruorm.catalog.CatalogDomain;
import io.guruorm.catalog.CatalogEnum;
import io.guruorm.catalog.CatalogExtension;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogType;
import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that make sequences, types, routines and extensions.
 *
 * @param words names and literals
 */
record ObjectScript(ScriptWords words) {

    String extension(CatalogExtension extension) {
        return "create extension if not exists " + words.one(extension.name()) + " with schema "
                + words.one(extension.schema());
    }

    String sequence(CatalogSequence sequence) {
        if (words.tablesInOnePiece()) {
            return "create sequence " + words.name(sequence.schema(), sequence.name())
                    + (sequence.type().equals("bigint") ? "" : " as " + sequence.type())
                    + options(sequence).replace(" no cycle", " nocycle")
                    + (sequence.comment() == null ? "" : " comment=" + words.text(sequence.comment()));
        }
        return "create " + (sequence.unlogged() ? "unlogged " : "") + "sequence "
                + words.name(sequence.schema(), sequence.name()) + " as " + sequence.type() + options(sequence);
    }

    static String options(CatalogSequence sequence) {
        return " increment by " + sequence.increment() + " minvalue " + sequence.minimum() + " maxvalue "
                + sequence.maximum() + " start with " + sequence.start() + " cache " + sequence.cache()
                + (sequence.cycle() ? " cycle" : " no cycle");
    }

    /** That a sequence goes with a column; that of an identity column is a part of it. */
    List<String> owner(CatalogSequence sequence) {
        CatalogSequence.Owner owner = sequence.owner();
        return owner == null || sequence.identity()
                ? List.of()
                : List.of("alter sequence " + words.name(sequence.schema(), sequence.name()) + " owned by "
                        + words.name(sequence.schema(), owner.table()) + "." + words.one(owner.column()));
    }

    String enumeration(CatalogEnum type) {
        return "create type " + words.name(type.schema(), type.name()) + " as enum ("
                + type.labels().stream().map(words::text).collect(Collectors.joining(", ")) + ")";
    }

    String type(CatalogType type) {
        return "create type " + words.name(type.schema(), type.name()) + " as " + type.definition();
    }

    String domain(CatalogDomain domain) {
        return "create domain " + words.name(domain.schema(), domain.name()) + " as " + domain.type()
                + after(" collate ", domain.collation()) + after(" default ", domain.defaultExpression())
                + (domain.nullable() ? "" : " not null")
                + domain.checks().stream()
                        .map(check -> " constraint " + words.one(check.name()) + " " + check.definition())
                        .collect(Collectors.joining());
    }

    List<String> routine(CatalogRoutine routine) {
        String definition = routine.definition();
        if (definition == null) {
            throw new GuruException("The database shows no text of "
                    + new CatalogName(routine.schema(), routine.name()) + "(" + routine.arguments() + "), "
                    + (routine.kind() == CatalogRoutine.Kind.AGGREGATE
                            ? "as it is an aggregate."
                            : "perhaps as it belongs to somebody else.")
                    + " Write a migration for it by hand.");
        }
        return words.inMode(routine.mode(), definition.strip());
    }

    /** Statements that give an enumeration the labels that it lacks. */
    List<String> labels(CatalogPiece.Key key, List<String> now, List<String> before) {
        List<String> kept = now.stream().filter(before::contains).toList();
        if (!kept.equals(before) || now.size() == before.size()) {
            return NamedPieces.cannot(key);
        }
        List<String> statements = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            if (!before.contains(now.get(i))) {
                String place = i > 0 ? " after " + words.text(now.get(i - 1)) : " before " + words.text(before.get(0));
                statements.add("alter type " + words.name(key.owner(), key.name()) + " add value "
                        + words.text(now.get(i)) + place);
            }
        }
        return statements;
    }
}
