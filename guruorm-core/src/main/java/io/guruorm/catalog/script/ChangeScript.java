package io.guruorm.catalog.script;

import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogRoutine;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that change single pieces of a catalog.
 *
 * @param words names and literals
 * @param relations writes tables and what hangs on them
 * @param pieces what there should be
 * @param before what there is
 * @param needs what stands on what there
 */
record ChangeScript(ScriptWords words, RelationScript relations, NamedPieces pieces, NamedPieces before, Needs needs) {

    /** What makes a piece the one that it should be; none where it has to be dropped and made anew. */
    List<String> of(CatalogPiece.Key key) {
        return switch (key.kind()) {
            case COLUMN ->
                columns()
                        .change(
                                pieces.table(key.owner()).orElseThrow(),
                                before.table(key.owner()).orElseThrow(),
                                key,
                                needs);
            case ORDER ->
                columns()
                        .order(
                                pieces.table(key.owner()).orElseThrow(),
                                before.table(key.owner()).orElseThrow(),
                                key);
            case TABLE ->
                new TableChange(words, relations)
                        .of(
                                pieces.table(key.name()).orElseThrow(),
                                before.table(key.name()).orElseThrow(),
                                key);
            case ENUM -> new ObjectScript(words).labels(key, pieces.labels(key), before.labels(key));
            case TYPE, DOMAIN, SEQUENCE -> object(key);
            case ROUTINE -> words.tablesInOnePiece() ? anew(key) : routine(key);
            case EXTENSION, TEXT, BEYOND -> NamedPieces.cannot(key);
            default -> List.of();
        };
    }

    private ColumnScript columns() {
        return new ColumnScript(words, relations);
    }

    private List<String> object(CatalogPiece.Key key) {
        ObjectChange change = new ObjectChange(words, key);
        return switch (key.kind()) {
            case TYPE ->
                change.type(pieces.type(key), before.type(key), needs.isKept(new CatalogName(key.owner(), key.name())));
            case DOMAIN -> change.domain(pieces.domain(key), before.domain(key));
            default ->
                change.sequence(
                        pieces.sequence(key).orElseThrow(), before.sequence(key).orElseThrow());
        };
    }

    /** It goes before it comes: the two have one name. */
    private List<String> anew(CatalogPiece.Key key) {
        List<String> statements = new ArrayList<>(new DropScript(before, words).of(key));
        statements.addAll(new ObjectScript(words).routine(pieces.routine(key)));
        return statements;
    }

    private List<String> routine(CatalogPiece.Key key) {
        CatalogRoutine now = pieces.routine(key);
        List<String> statements = new ArrayList<>(new ObjectScript(words).routine(now));
        statements.addAll(new ObjectChange(words, key).comment(now, before.routine(key)));
        return statements;
    }
}
