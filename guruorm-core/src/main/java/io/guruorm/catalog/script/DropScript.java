package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.TableTrigger;
import java.util.List;
import java.util.Locale;

/**
 * Statements that drop single pieces of a catalog.
 *
 * @param pieces what there is
 * @param words names
 */
record DropScript(NamedPieces pieces, ScriptWords words) {

    List<String> of(CatalogPiece.Key key) {
        String owner = pieces.table(key.owner())
                .map(table -> words.name(table.qualified()))
                .or(() -> pieces.view(key.owner()).map(view -> words.name(view.qualified())))
                .orElse("");
        return switch (key.kind()) {
            case TABLE ->
                List.of("drop table "
                        + words.name(pieces.table(key.name()).orElseThrow().qualified()));
            case VIEW -> {
                CatalogView view = pieces.view(key.name()).orElseThrow();
                yield List.of("drop " + (view.materialized() ? "materialized " : "") + "view "
                        + words.name(view.qualified()));
            }
            case COLUMN -> List.of("alter table " + owner + " drop column " + words.one(key.name()));
            case KEY, CHECK, FOREIGN_KEY -> words.dropConstraint(owner, key);
            case INDEX ->
                List.of(
                        words.tablesInOnePiece()
                                ? "drop index " + words.one(key.name()) + " on " + owner
                                : "drop index " + words.name(pieces.schemaOf(key.owner()), key.name()));
            case TRIGGER -> List.of(words.dropTrigger(owner, pieces.schemaOf(key.owner()), key.name(), isRule(key)));
            case POLICY -> List.of("drop policy " + words.one(key.name()) + " on " + owner);
            case ORDER, TEXT, BEYOND -> NamedPieces.cannot(key);
            case EXTENSION -> List.of("drop extension " + words.one(key.name()));
            case ROUTINE -> List.of(dropRoutine(key));
            case SEQUENCE -> List.of("drop sequence " + words.name(key.owner(), key.name()));
            case DOMAIN -> List.of("drop domain " + words.name(key.owner(), key.name()));
            case ENUM, TYPE -> List.of("drop type " + words.name(key.owner(), key.name()));
        };
    }

    private boolean isRule(CatalogPiece.Key key) {
        return pieces.table(key.owner()).stream()
                .flatMap(table -> table.triggers().stream())
                .anyMatch(trigger -> trigger.name().equals(key.name()) && trigger.kind() == TableTrigger.Kind.RULE);
    }

    private String dropRoutine(CatalogPiece.Key key) {
        CatalogRoutine routine = pieces.routine(key);
        String kind = routine.kind() == CatalogRoutine.Kind.WINDOW
                ? "function"
                : routine.kind().name().toLowerCase(Locale.ROOT);
        return "drop " + kind + " " + words.name(routine.schema(), routine.name())
                + (words.tablesInOnePiece() ? "" : "(" + routine.arguments() + ")");
    }
}
