package io.guruorm.cli.command;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.RelationSize;
import io.guruorm.cli.report.CatalogDocuments;
import io.guruorm.cli.report.TableList;
import io.guruorm.cli.report.TableSheet;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import io.guruorm.jdbc.Database;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code db:table}: shows one table, or which there are. */
public final class DbTable implements Command {

    @Override
    public Definition definition() {
        return Definition.of(
                        "db:table",
                        "Show a table: columns, indexes, keys, checks, triggers",
                        "Shows a table or view as the database has it: columns, indexes, foreign keys in both directions,"
                                + " checks, triggers, policies, partitions, its size and about how many rows it has where the"
                                + " database tells. Without a name it lists the tables and views. Writes nothing.")
                .withOptionalArgument("NAME", "A table or view, without quotes: users, shop.users, \"Order Items\"")
                .withOptions(Options.DATABASE, Options.JSON, Options.DEBUG)
                .withExample("db:table", "which ones there are")
                .withExample("db:table users", "all about one")
                .withExample("db:table shop.users --json", "one of another schema, for a script");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        String connection = session.project().connection(arguments.text(Options.DATABASE));
        try (Database database = session.project().openForReading(connection)) {
            session.cancellation().onRequest(database::cancel);
            return arguments.argument().isEmpty()
                    ? list(database, session)
                    : one(arguments.argument(), database, session);
        }
    }

    private static Outcome list(Database database, Session session) {
        List<RelationSize> all = RelationSize.of(database, List.of());
        if (all.isEmpty()) {
            session.line("There are no tables.");
        } else {
            TableList.lines("Table", all, Map.of()).forEach(session::line);
        }
        return Outcome.done(Map.of("tables", TableList.document(all, Map.of())));
    }

    private static Outcome one(String written, Database database, Session session) {
        Catalog own = Catalog.of(database);
        List<String> schemas = List.of();
        Catalog catalog = own;
        int dot = written.indexOf('.');
        if (own.meantBy(written).isEmpty() && dot > 0) {
            schemas = List.of(written.substring(0, dot));
            catalog = Catalog.of(database, schemas);
        }
        CatalogName name = named(written, catalog, own);
        Optional<RelationSize> size = RelationSize.of(database, schemas).stream()
                .filter(one -> one.relation().equals(name))
                .findFirst();
        Optional<CatalogTable> table = catalog.table(name);
        if (table.isPresent()) {
            TableSheet.of(table.get(), catalog, size).forEach(session::line);
            return Outcome.done(CatalogDocuments.of(table.get(), catalog, size));
        }
        CatalogView view = catalog.view(name).orElseThrow();
        TableSheet.of(view, size).forEach(session::line);
        return Outcome.done(CatalogDocuments.of(view, size));
    }

    /** Where the catalog looked; MariaDB's own database has no name in it. */
    private static String places(Catalog own) {
        return own.schemas().stream()
                .map(schema -> schema.name().isEmpty() ? "the database" : schema.name())
                .collect(Collectors.joining(", "));
    }

    private static CatalogName named(String written, Catalog catalog, Catalog own) {
        List<CatalogName> meant = catalog.meantBy(written);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            List<String> known = own.relations().stream()
                    .map(written.contains(".") ? CatalogName::toString : CatalogName::name)
                    .toList();
            throw new ConfigurationException("There is no table or view \"" + written + "\" in "
                    + (own.schemas().isEmpty() ? "the database, which is empty." : places(own) + ".")
                    + NearestName.hint(written, known) + " `guruorm db:table` lists them all.");
        }
        throw new ConfigurationException("There are several of that name: "
                + meant.stream().map(CatalogName::toString).collect(Collectors.joining(", "))
                + ". Write the one that you mean as it stands here.");
    }
}
