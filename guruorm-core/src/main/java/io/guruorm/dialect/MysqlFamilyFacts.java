package io.guruorm.dialect;

import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one statement of MySQL or MariaDB does, read off its words. What it does not know counts as a change of the schema. */
final class MysqlFamilyFacts extends StatementFacts {

    private static final Set<String> READ = Set.of(
            "select", "values", "table", "with", "show", "describe", "desc", "explain", "checksum", "help", "do");
    private static final Set<String> DML = Set.of("insert", "replace", "update", "delete", "call", "load");
    private static final Set<String> SESSION =
            Set.of("set", "use", "prepare", "deallocate", "kill", "flush", "reset", "lock", "unlock");
    private static final Set<String> TRANSACTION = Set.of("begin", "commit", "rollback", "savepoint", "release", "xa");

    /** Sessions' words that commit what is open. */
    private static final Set<String> COMMITTING = Set.of("flush", "lock", "unlock");

    /** Functions that touch no table, and words of the language, that stand before a parenthesis. */
    private static final Set<String> HARMLESS = Set.of(("values value in exists and or not any all some when then else"
                    + " case using on select from where by join set into as between like distinct union key check primary"
                    + " unique index default coalesce ifnull nullif if greatest least lower upper trim ltrim rtrim"
                    + " substring substr replace regexp_replace concat concat_ws length char_length left right lpad rpad"
                    + " md5 sha1 sha2 hex unhex now current_timestamp curdate curtime date time timestamp date_add"
                    + " date_sub datediff date_format str_to_date from_unixtime unix_timestamp year month day abs ceil"
                    + " floor round truncate mod power sqrt rand uuid uuid_v4 uuid_v7 count sum min max avg group_concat"
                    + " json_object json_array json_set json_extract json_value json_unquote cast convert binary char"
                    + " varchar decimal row_number rank dense_rank over interval")
            .split(" "));

    private final List<Token> tokens;
    private final int start;
    private final int end;
    private final SqlKind kind;
    private final MysqlFamily family;

    /**
     * The facts of a statement.
     *
     * @param family whose
     * @param words its tokens without the marks of executable comments
     * @param all its tokens with them
     */
    MysqlFamilyFacts(MysqlFamily family, List<Token> words, List<Token> all) {
        super(words);
        this.family = family;
        this.tokens = tokens();
        this.start = all.get(0).start();
        this.end = all.get(all.size() - 1).end();
        this.kind = kindOf();
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    @Override
    public SqlKind kind() {
        return kind;
    }

    /** Whether no transaction is committed by it, be it before or after. */
    @Override
    public boolean transactional() {
        return switch (kind) {
            case DDL -> (is(0, "create") || is(0, "drop")) && temporary();
            case SESSION -> !COMMITTING.contains(verb());
            case READ, DML, TRANSACTION -> true;
        };
    }

    private boolean temporary() {
        return is(1, "temporary") || (is(1, "or") && is(3, "temporary"));
    }

    @Override
    public Aftermath aftermath() {
        return kind == SqlKind.DDL
                ? MysqlFamilyAftermath.of(
                        family, verb(), tokens.stream().map(Token::value).toList(), tables())
                : Aftermath.UNKNOWN;
    }

    @Override
    public String name() {
        return is(0, "start") && is(1, "transaction") ? "start transaction" : super.name();
    }

    private SqlKind kindOf() {
        int at = 0;
        while (at < tokens.size() - 1 && tokens.get(at).isSymbol('(')) {
            at++;
        }
        String verb = tokens.get(at).value();
        if (tokens.get(at).type() != Token.Type.WORD) {
            return SqlKind.DDL;
        }
        if (is(0, "begin") && is(1, "not")) {
            return SqlKind.DDL;
        }
        boolean starts = is(0, "start") && is(1, "transaction");
        boolean switches = is(0, "set") && has("autocommit");
        if (starts || switches || TRANSACTION.contains(verb)) {
            return SqlKind.TRANSACTION;
        }
        if (SESSION.contains(verb)) {
            return SqlKind.SESSION;
        }
        if (READ.contains(verb)) {
            return verb.equals("with") && writes() ? SqlKind.DML : SqlKind.READ;
        }
        return DML.contains(verb) ? SqlKind.DML : SqlKind.DDL;
    }

    private boolean writes() {
        for (int i = 1; i < tokens.size(); i++) {
            boolean locks = is(i, "update") && is(i - 1, "for");
            if ((is(i, "insert") || is(i, "delete") || is(i, "update")) && !symbol(i + 1, '(') && !locks) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected TableNames named() {
        if (has("select") || has("with") || (kind == SqlKind.DML && (has("join") || callsSomething()))) {
            return TableNames.UNKNOWN;
        }
        return switch (verb()) {
            case "insert", "replace" -> behind("into");
            case "delete" -> is(1, "from") && !has("using") ? at(2) : TableNames.UNKNOWN;
            case "update" -> symbol(2, ',') || is(1, "ignore") || is(1, "low_priority") ? TableNames.UNKNOWN : at(1);
            case "truncate" -> at(is(1, "table") ? 2 : 1);
            case "create" -> created();
            case "alter" -> is(1, "table") ? withOthers(behindIfExists(2)) : TableNames.UNKNOWN;
            case "drop" -> dropped();
            default -> TableNames.UNKNOWN;
        };
    }

    private boolean callsSomething() {
        for (int i = 1; i < tokens.size(); i++) {
            Token name = tokens.get(i - 1);
            boolean harmless = name.type() == Token.Type.WORD && HARMLESS.contains(name.value());
            boolean target = is(i - 2, "into") || symbol(i - 2, '.');
            if (symbol(i, '(') && name.isName() && !harmless && !target) {
                return true;
            }
        }
        return false;
    }

    private TableNames created() {
        int at = is(1, "or") ? 3 : 1;
        at = is(at, "temporary") ? at + 1 : at;
        if (is(at, "table")) {
            return withOthers(behindIfExists(at + 1));
        }
        boolean index = is(at, "index")
                || ((is(at, "unique") || is(at, "fulltext") || is(at, "spatial")) && is(at + 1, "index"));
        return index ? behind("on") : TableNames.UNKNOWN;
    }

    private TableNames dropped() {
        if (is(1, "index")) {
            return behind("on");
        }
        int at = is(1, "temporary") ? 2 : 1;
        boolean one = is(at, "table") && tokens.stream().noneMatch(token -> token.isSymbol(','));
        return one ? at(behindIfExists(at + 1)) : TableNames.UNKNOWN;
    }

    /** The table at a place, and those that it refers to, is made like, or is renamed to. */
    private TableNames withOthers(int from) {
        TableNames table = at(from);
        Set<String> names = new TreeSet<>(table.names());
        for (int i = from + 1; i + 1 < tokens.size() && table.known(); i++) {
            boolean renamed = is(i, "to") && is(i - 1, "rename");
            if (is(i, "references") || is(i, "like") || renamed) {
                names.addAll(at(i + 1).names());
            }
        }
        return table.known() ? new TableNames(true, names) : table;
    }
}
