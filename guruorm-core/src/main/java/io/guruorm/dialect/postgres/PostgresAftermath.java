package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Aftermath;
import io.guruorm.dialect.Token;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a statement leaves that PostgreSQL keeps out of transactions and whose answer never came. An index that was being
 * built concurrently stays behind as invalid, in the way of the next attempt (manual, "Building Indexes Concurrently").
 */
final class PostgresAftermath {

    /** What may be said again: the server does the same work once more, or finds it done. */
    private static final Set<String> AGAIN = Set.of("vacuum", "cluster", "reindex");

    private static final String INVALID =
            "select pg_catalog.format('drop index concurrently %I.%I', n.nspname, c.relname)"
                    + " as cure from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid"
                    + " join pg_catalog.pg_namespace n on n.oid = c.relnamespace where not i.indisvalid"
                    + " and not exists (select 1 from pg_catalog.pg_stat_progress_create_index p where p.index_relid = i.indexrelid)";

    /** The table itself is part of the answer, as a session with another search_path may not find it. */
    private static final String VALID = "select pg_catalog.to_regclass(?)::oid::text as name, '' as definition"
            + " union all select c.relname::text, pg_catalog.pg_get_indexdef(c.oid)"
            + " from pg_catalog.pg_index i join pg_catalog.pg_class c on c.oid = i.indexrelid"
            + " where i.indisvalid and i.indrelid = pg_catalog.to_regclass(?) order by 1, 2";

    private static final String THERE = "select 1 as present where pg_catalog.to_regclass(?) is not null";

    private final List<Token> tokens;

    private PostgresAftermath(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Aftermath of(List<Token> tokens) {
        return new PostgresAftermath(tokens).judge();
    }

    private Aftermath judge() {
        String verb = tokens.get(0).value();
        if (is(0, "create") && (is(1, "index") || (is(1, "unique") && is(2, "index")))) {
            return created(is(1, "unique") ? 3 : 2);
        }
        if (is(0, "drop") && is(1, "index") && is(2, "concurrently")) {
            return Aftermath.shownBy(Sql.catalogRead(THERE, name(is(3, "if") ? 5 : 3)));
        }
        if (is(0, "reindex")) {
            return reindexed();
        }
        return AGAIN.contains(verb) || (is(0, "alter") && is(1, "system")) ? Aftermath.REPEATABLE : Aftermath.UNKNOWN;
    }

    /** An index that has no name of its own yet cannot be found again once it is left behind. */
    private Aftermath created(int at) {
        if (!is(at, "concurrently")) {
            return Aftermath.UNKNOWN;
        }
        int named = is(at + 1, "if") ? at + 4 : at + 1;
        Optional<Token> index = is(named, "on") ? Optional.empty() : Optional.of(tokens.get(named));
        int on = index.isPresent() ? named + 1 : named;
        String table = name(is(on + 1, "only") ? on + 2 : on + 1);
        Aftermath shown = Aftermath.shownBy(Sql.catalogRead(VALID, table, table));
        return index.map(Token::value)
                .map(value -> shown.leaving(Sql.catalogRead(
                        INVALID + " and i.indrelid = pg_catalog.to_regclass(?) and c.relname = ?", table, value)))
                .orElse(shown);
    }

    /** What is built beside an index to replace it is named after it. */
    private Aftermath reindexed() {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if ((is(i, "index") || is(i, "table")) && is(i + 1, "concurrently")) {
                String condition = is(i, "index")
                        ? " and c.relname ~ '_cc(new|old)[0-9]*$' and i.indrelid = (select x.indrelid from pg_catalog.pg_index x"
                                + " where x.indexrelid = pg_catalog.to_regclass(?))"
                        : " and c.relname ~ '_cc(new|old)[0-9]*$' and i.indrelid = pg_catalog.to_regclass(?)";
                return Aftermath.REPEATABLE.leaving(Sql.catalogRead(INVALID + condition, name(i + 2)));
            }
        }
        return Aftermath.REPEATABLE;
    }

    /** A name as the server reads it: {@code "public"."users"}. */
    private String name(int at) {
        boolean qualified = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol('.');
        return Stream.of(at, at + 2)
                .limit(qualified ? 2 : 1)
                .filter(i -> i < tokens.size())
                .map(i -> '"' + tokens.get(i).value().replace("\"", "\"\"") + '"')
                .collect(Collectors.joining("."));
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).isWord(word);
    }
}
