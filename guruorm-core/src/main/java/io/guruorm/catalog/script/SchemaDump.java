package io.guruorm.catalog.script;

import io.guruorm.catalog.Sha256;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.GuruException;
import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * A schema as a file of SQL that is committed and loaded into empty databases, by any client of the database too. Its
 * first lines say what it is for and give a sum of the rest, its last line that it is whole: one that was edited or cut
 * short is refused. The same schema gives the same text.
 *
 * @param database the kind of database, as its dialect calls it
 * @param home the schema in which the session looked first; empty where the statements name no schema
 * @param notes lines for who wrote it, none with a line break
 * @param schema the statements that make the schema, in order
 * @param rest the statements behind them, which only other clients need
 */
@CheckReturnValue
public record SchemaDump(String database, String home, List<String> notes, List<String> schema, List<String> rest) {

    private static final String TITLE = "-- guruorm schema dump, version ";
    private static final String FIRST = TITLE + "1. Written by `guruorm migrate:squash`; do not edit.";
    private static final String DATABASE = "-- database: ";
    private static final String HOME = "-- schema: ";
    private static final String NOTE = "-- note: ";
    private static final String SUM = "-- sum: ";
    /** Which editors of Windows write before a text in UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String REST = "-- The rest is for other clients.";
    private static final String END = "-- end of the schema dump\n";

    /** Keeps copies. */
    public SchemaDump {
        notes = List.copyOf(notes);
        schema = List.copyOf(schema);
        rest = List.copyOf(rest);
    }

    /**
     * The text of the file.
     *
     * @param dialect of the database it came from
     * @throws GuruException if it could not be read again as it was, naming the statement
     */
    public String text(Dialect dialect) {
        StringBuilder script = new StringBuilder();
        schema.forEach(
                statement -> script.append(ScriptStatement.ended(statement)).append("\n\n"));
        refuseUnreadable(script.toString(), dialect);
        script.append(REST).append('\n');
        rest.forEach(
                statement -> script.append(ScriptStatement.ended(statement)).append("\n\n"));
        List<String> head = new ArrayList<>(List.of(FIRST, DATABASE + database));
        if (!home.isEmpty()) {
            head.add(HOME + home);
        }
        notes.forEach(note -> head.add(NOTE + note));
        head.stream().filter(line -> line.lines().count() != 1).findFirst().ifPresent(broken -> {
            throw new GuruException("A schema dump cannot hold a name with a line break: " + broken);
        });
        String before = String.join("\n", head) + "\n";
        String after = "\n" + script + END;
        return before + SUM + Sha256.hex(before + after) + "\n" + after;
    }

    private void refuseUnreadable(String script, Dialect dialect) {
        List<String> read = statements(dialect, script);
        for (int i = 0; i < schema.size(); i++) {
            String written = schema.get(i).strip();
            if (i >= read.size() || !bare(written).equals(bare(read.get(i)))) {
                throw new GuruException(
                        "A schema dump cannot hold this statement, as it would be read as another one: " + written);
            }
        }
    }

    private static String bare(String statement) {
        return statement.endsWith(";")
                ? statement.substring(0, statement.length() - 1).strip()
                : statement;
    }

    /**
     * Reads a text of {@link #text}.
     *
     * @param place where it stands, for messages
     * @param file the text; line ends may have been made those of Windows on its way, and a mark may stand before it
     * @param dialect of the database it is meant for now
     * @throws GuruException if it is none, is not whole, was edited, or is another database's
     */
    public static SchemaDump parse(String place, String file, Dialect dialect) {
        Parts parts = checked(place, file, dialect);
        return new SchemaDump(
                parts.database(),
                parts.home(),
                parts.notes(),
                statements(dialect, parts.schema()),
                statements(dialect, parts.rest()));
    }

    /**
     * What loading takes of a text of {@link #text}.
     *
     * @param home the schema in which the session looked first; empty where the statements name no schema
     * @param notes lines for who wrote it
     * @param script the statements that make the schema, taken apart only by who loads them
     */
    public record Loadable(String home, List<String> notes, String script) {

        /** Keeps a copy. */
        public Loadable {
            notes = List.copyOf(notes);
        }

        /**
         * Whether it makes just this schema.
         *
         * @param schema the statements of the schema, as they would be dumped
         * @param dialect of its database
         */
        public boolean makes(List<String> schema, Dialect dialect) {
            String text = new SchemaDump(dialect.name(), home, List.of(), schema, List.of()).text(dialect);
            return checked("", text, dialect).schema().equals(this.script);
        }

        /**
         * The statements, in order, ready to be sent.
         *
         * @param dialect of the database it is meant for
         */
        public List<Sql> statements(Dialect dialect) {
            return dialect.lexer().statements(script).stream()
                    .map(ScriptStatement::sql)
                    .toList();
        }
    }

    /**
     * Reads a text as {@link #parse} does, and of it only what loading takes.
     *
     * @param place where it stands, for messages
     * @param file the text
     * @param dialect of the database it is meant for now
     * @throws GuruException as {@link #parse} does
     */
    public static Loadable loadable(String place, String file, Dialect dialect) {
        Parts parts = checked(place, file, dialect);
        return new Loadable(parts.home(), parts.notes(), parts.schema());
    }

    private static Parts checked(String place, String file, Dialect dialect) {
        String text = file.startsWith(MARK) ? file.substring(MARK.length()) : file;
        if (!text.startsWith(TITLE)) {
            throw wrong(
                    place,
                    "is no schema dump: it does not begin with \"" + TITLE.strip() + "\"",
                    "Name another file, or write it again: `guruorm migrate:squash`.");
        }
        if (!text.startsWith(FIRST.substring(0, TITLE.length() + 2))) {
            throw wrong(place, "was written by a newer version of the tool", "Update the tool.");
        }
        String normal = text.replace("\r\n", "\n");
        if (!normal.endsWith("\n" + END)) {
            throw wrong(place, "is cut short: its last line is missing", "Write it again: `guruorm migrate:squash`.");
        }
        boolean asWritten = summed(text);
        Parts parts = parts(asWritten ? text : normal);
        if (!asWritten && !summed(normal)) {
            throw wrong(
                    place,
                    "was edited since it was written, or is not whole: its sum differs",
                    "Put it back as it was, or write it again from a database: `guruorm migrate:squash`.");
        }
        if (!parts.database().equals(dialect.name())) {
            throw wrong(
                    place,
                    "was written for " + parts.database() + ", and this database is " + dialect.name(),
                    "Write one from a database of this kind: `guruorm migrate:squash`.");
        }
        return parts;
    }

    private static GuruException wrong(String place, String what, String cure) {
        return new GuruException("The file " + place + " " + what + ". It was not loaded. " + cure);
    }

    private static List<String> statements(Dialect dialect, String script) {
        return dialect.lexer().statements(script).stream()
                .map(ScriptStatement::text)
                .toList();
    }

    /** Whether the sum that it tells is that of all else. */
    private static boolean summed(String text) {
        int from = text.indexOf("\n" + SUM) + 1;
        int to = from > 0 ? text.indexOf('\n', from) + 1 : 0;
        return to > 0
                && text.substring(from + SUM.length(), to)
                        .strip()
                        .equals(Sha256.hex(text.substring(0, from) + text.substring(to)));
    }

    private static Parts parts(String text) {
        int from = text.indexOf("\n" + SUM) + 1;
        int body = text.indexOf('\n', from) + 1;
        int rest = text.lastIndexOf("\n" + REST);
        List<String> head = text.substring(0, from).lines().toList();
        return new Parts(
                line(head, DATABASE),
                line(head, HOME),
                head.stream()
                        .filter(one -> one.startsWith(NOTE))
                        .map(one -> one.substring(NOTE.length()))
                        .toList(),
                text.substring(body, Math.max(body, rest)),
                rest < 0 ? "" : text.substring(rest));
    }

    private static String line(List<String> head, String key) {
        return head.stream()
                .filter(one -> one.startsWith(key))
                .map(one -> one.substring(key.length()))
                .findFirst()
                .orElse("");
    }

    /** What a text is made of. */
    private record Parts(String database, String home, List<String> notes, String schema, String rest) {}
}
