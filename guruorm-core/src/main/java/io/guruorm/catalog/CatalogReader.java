package io.guruorm.catalog;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.WholeCatalog;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Asks the dialect's questions, one after the other, and puts the answers together. */
final class CatalogReader {

    private final Database database;
    private final Map<String, Parts> schemas = new TreeMap<>();
    private final List<CatalogBeyond> beyond = new ArrayList<>();

    private CatalogReader(Database database) {
        this.database = database;
    }

    static Catalog read(Database database, List<String> schemas) {
        return new CatalogReader(database).read(database.dialect().catalog().whole(schemas));
    }

    private Catalog read(WholeCatalog questions) {
        ShownObjects shown = new ShownObjects(database, questions);
        List<CatalogRow> relations = ask(questions.relations());
        RelationReader reader = new RelationReader(
                questions,
                shown,
                new PartitionReader(database.dialect(), questions),
                CatalogRow.byTable(ask(questions.columns())),
                CatalogRow.byTable(ask(questions.indexes())),
                CatalogRow.byTable(ask(questions.constraints())),
                CatalogRow.byTable(ask(questions.triggers())),
                CatalogRow.byTable(ask(questions.policies())),
                CatalogRow.byTable(ask(questions.partitions())));
        List<DatabaseObject> sequences = relations(relations, reader);
        ask(questions.sequences(sequences)).stream()
                .map(CatalogSequence::of)
                .forEach(sequence -> parts(sequence.schema()).sequences.add(sequence));
        CatalogRow.byName(ask(questions.types())).values().forEach(this::type);
        ask(questions.routines()).stream()
                .map(row -> CatalogRoutine.of(row, shown))
                .forEach(routine -> parts(routine.schema()).routines.add(routine));
        List<CatalogExtension> extensions = sorted(
                ask(questions.extensions()).stream().map(CatalogExtension::of).toList(), CatalogExtension::name);
        List<CatalogSchema> found = new ArrayList<>();
        schemas.forEach((name, parts) -> found.add(parts.schema(name)));
        List<CatalogDependency> needs = new ArrayList<>(ViewNeeds.of(relations, questions));
        ask(questions.dependencies()).stream().map(CatalogDependency::of).forEach(needs::add);
        beyond.addAll(shown.doubts());
        ask(questions.beyond()).stream().map(CatalogBeyond::of).forEach(beyond::add);
        return new Catalog(found, extensions, needs, beyond.stream().sorted().toList());
    }

    /** Puts tables and views where they belong, and gives the names of sequences, which are to be asked themselves. */
    private List<DatabaseObject> relations(List<CatalogRow> relations, RelationReader reader) {
        List<CatalogTable> tables = new ArrayList<>();
        List<DatabaseObject> sequences = new ArrayList<>();
        CatalogRow.byName(relations).forEach((name, rows) -> {
            String kind = rows.get(0).text("kind");
            if (kind.endsWith("view")) {
                parts(name.schema()).views.add(reader.view(rows.get(0)));
            } else if (kind.equals("sequence")) {
                sequences.add(new DatabaseObject(DatabaseObject.Kind.SEQUENCE, name.schema(), name.name(), ""));
            } else {
                tables.add(reader.table(rows));
            }
        });
        KeysOfOthers.filled(tables)
                .forEach(table -> parts(table.schema()).tables.add(table));
        return sequences;
    }

    private void type(List<CatalogRow> rows) {
        Parts parts = parts(rows.get(0).text("namespace"));
        switch (rows.get(0).text("kind")) {
            case "enum" -> parts.enums.add(CatalogEnum.of(rows));
            case "domain" -> parts.domains.add(CatalogDomain.of(rows));
            default -> parts.types.add(CatalogType.of(rows));
        }
    }

    private List<CatalogRow> ask(Sql question) {
        List<CatalogRow> rows =
                database.query(question).stream().map(CatalogRow::new).toList();
        beyond.addAll(CatalogBeyond.parts(rows));
        return rows;
    }

    private List<CatalogRow> ask(Optional<Sql> question) {
        return question.map(this::ask).orElse(List.of());
    }

    private Parts parts(String schema) {
        return schemas.computeIfAbsent(schema, name -> new Parts());
    }

    /** By the order of their characters' numbers, which no server's language can change. */
    static <T> List<T> sorted(List<T> some, Function<T, String> name) {
        return some.stream().sorted(Comparator.comparing(name)).toList();
    }

    /** What has been found of one schema. */
    private static final class Parts {

        private final List<CatalogTable> tables = new ArrayList<>();
        private final List<CatalogView> views = new ArrayList<>();
        private final List<CatalogSequence> sequences = new ArrayList<>();
        private final List<CatalogEnum> enums = new ArrayList<>();
        private final List<CatalogDomain> domains = new ArrayList<>();
        private final List<CatalogType> types = new ArrayList<>();
        private final List<CatalogRoutine> routines = new ArrayList<>();

        CatalogSchema schema(String name) {
            return new CatalogSchema(
                    name,
                    sorted(tables, CatalogTable::name),
                    sorted(views, CatalogView::name),
                    sorted(sequences, CatalogSequence::name),
                    sorted(enums, CatalogEnum::name),
                    sorted(domains, CatalogDomain::name),
                    sorted(types, CatalogType::name),
                    sorted(routines, routine -> routine.name() + "(" + routine.arguments()));
        }
    }
}
