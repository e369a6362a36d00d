package io.guruorm.catalog.script;

import io.guruorm.catalog.Catalog;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.WholeCatalog;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes the statements that make one catalog the other, in an order that works; a comment for what no statement can do.
 * Pure.
 */
final class DiffScript {

    private final Map<CatalogPiece.Key, CatalogPiece> should;
    private final Map<CatalogPiece.Key, CatalogPiece> is;
    private final PieceScript wanted;
    private final PieceScript found;
    private final Map<Phase, List<String>> phases = new EnumMap<>(Phase.class);
    private final Set<String> anew = new TreeSet<>();
    private final boolean viewsHoldOthers;
    private Set<String> remade = Set.of();

    private DiffScript(Catalog wanted, Catalog found, Dialect dialect) {
        this.should = CatalogPieces.of(wanted);
        this.is = CatalogPieces.of(found);
        this.wanted = new PieceScript(wanted, dialect);
        this.found = new PieceScript(found, dialect);
        this.viewsHoldOthers = dialect.catalog().whole(List.of()).viewsHoldOthers();
    }

    static List<String> of(Catalog wanted, Catalog found, Dialect dialect) {
        WholeCatalog questions = dialect.catalog().whole(List.of());
        return new DiffScript(wanted, found, dialect)
                .write().stream().map(questions::exact).toList();
    }

    private List<String> write() {
        Set<CatalogPiece.Key> keys = new LinkedHashSet<>();
        Stream.concat(wanted.order().stream(), found.order().stream())
                .flatMap(name -> Stream.of(CatalogPiece.Kind.TABLE, CatalogPiece.Kind.VIEW)
                        .map(kind -> new CatalogPiece.Key(kind, "", name)))
                .filter(key -> should.containsKey(key) || is.containsKey(key))
                .forEach(keys::add);
        wanted.order().stream()
                .flatMap(wanted::columns)
                .filter(should::containsKey)
                .forEach(keys::add);
        keys.addAll(should.keySet());
        keys.addAll(is.keySet());
        keys.stream()
                .filter(key -> differs(key) && wanted.madeAnew(key) && bothHave(key.owner()))
                .forEach(key -> anew.add(key.owner()));
        anew.forEach(table -> add(Phase.CHANGE_COLUMNS, wanted.anew(table, found)));
        RemadeViews views = new RemadeViews(should, is, found);
        remade = viewsHoldOthers ? views.withReaders() : views.changed();
        views.gone(remade).forEach(view -> addFirst(Phase.DROP_VIEWS, found.drop(view)));
        if (viewsHoldOthers) {
            addFirst(Phase.DROP_VIEWS, views.others(remade));
        }
        keys.stream()
                .filter(key -> differs(key) || remade(key))
                .filter(key -> !anew.contains(key.owner()))
                .forEach(this::compare);
        List<String> all = new ArrayList<>();
        phases.values().forEach(all::addAll);
        return all;
    }

    private boolean differs(CatalogPiece.Key key) {
        CatalogPiece one = should.get(key);
        CatalogPiece other = is.get(key);
        return one == null || other == null || !one.value().equals(other.value());
    }

    /** A view that is dropped and made again: what hangs on it goes, and comes, with it. */
    private boolean remade(CatalogPiece.Key key) {
        return remade.contains(key.kind() == CatalogPiece.Kind.VIEW ? key.name() : key.owner());
    }

    private void compare(CatalogPiece.Key key) {
        if (remade(key)) {
            add(making(key), should.containsKey(key) ? wanted.make(key) : List.of());
        } else if (key.kind().isPartOfTable() && wanted.hangsElsewhere(key.owner(), found)) {
            add(Phase.making(key.kind()), NamedPieces.cannot(key));
        } else if (!should.containsKey(key)) {
            drop(key);
        } else if (!is.containsKey(key)) {
            make(key);
        } else {
            change(key);
        }
    }

    private boolean bothHave(String table) {
        return wanted.hasTable(table) && found.hasTable(table);
    }

    /** What belongs to a table comes with it, but for what needs other tables or comes after its rows. */
    private void make(CatalogPiece.Key key) {
        boolean whole = key.kind().isPartOfTable() && lacks(is, key.owner());
        if (!whole || !wanted.comesWithTable(key.kind())) {
            add(making(key), wanted.make(key));
            add(Phase.MAKE_RULES, wanted.owner(key));
        }
    }

    /** What belongs to a table goes with it, and a sequence with its column; its keys go first, as tables may refer to each other. */
    private void drop(CatalogPiece.Key key) {
        boolean whole = key.kind().isPartOfTable() && lacks(should, key.owner());
        boolean view = key.kind() == CatalogPiece.Kind.VIEW;
        boolean owned =
                found.ownerOf(key).filter(column -> !should.containsKey(column)).isPresent();
        if (!owned && !view && (!whole || key.kind() == CatalogPiece.Kind.FOREIGN_KEY)) {
            addFirst(Phase.dropping(key.kind()), found.drop(key));
        }
    }

    private void change(CatalogPiece.Key key) {
        List<String> changed = wanted.change(key, found);
        if (changed.isEmpty() && key.kind() != CatalogPiece.Kind.ORDER) {
            drop(key);
            make(key);
        } else {
            add(Phase.changing(key.kind()), changed);
            if (!wanted.ownerOf(key).equals(found.ownerOf(key))) {
                add(Phase.MAKE_RULES, wanted.owner(key));
            }
        }
    }

    /** An index of a view comes after the view. */
    private Phase making(CatalogPiece.Key key) {
        boolean onView = key.kind() == CatalogPiece.Kind.INDEX && !wanted.hasTable(key.owner());
        return onView ? Phase.MAKE_TRIGGERS : Phase.making(key.kind());
    }

    private static boolean lacks(Map<CatalogPiece.Key, CatalogPiece> side, String relation) {
        return Stream.of(CatalogPiece.Kind.TABLE, CatalogPiece.Kind.VIEW)
                .noneMatch(kind -> side.containsKey(new CatalogPiece.Key(kind, "", relation)));
    }

    private void add(Phase phase, List<String> statements) {
        phases.computeIfAbsent(phase, one -> new ArrayList<>()).addAll(statements);
    }

    /** The last to be made is the first to go. */
    private void addFirst(Phase phase, List<String> statements) {
        phases.computeIfAbsent(phase, one -> new ArrayList<>()).addAll(0, statements);
    }
}
