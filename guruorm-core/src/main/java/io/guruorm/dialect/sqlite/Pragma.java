package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Token;
import java.util.List;
import java.util.Set;

/**
 * What a pragma does.
 *
 * @param reads whether it only tells something
 * @param transactional whether it does in a transaction what it does outside
 */
record Pragma(boolean reads, boolean transactional) {

    /** These take an argument and only tell something. */
    private static final Set<String> QUESTIONS = Set.of(
            "table_info",
            "table_xinfo",
            "table_list",
            "index_list",
            "index_info",
            "index_xinfo",
            "foreign_key_list",
            "foreign_key_check",
            "integrity_check",
            "quick_check");

    /** These take no argument and do something. */
    private static final Set<String> DEEDS =
            Set.of("incremental_vacuum", "optimize", "shrink_memory", "wal_checkpoint", "data_version");

    /** These may be set amid a transaction. Others SQLite refuses there, or overhears: {@code foreign_keys}. */
    private static final Set<String> ANYWHERE = Set.of(
            "application_id",
            "busy_timeout",
            "cache_size",
            "case_sensitive_like",
            "defer_foreign_keys",
            "ignore_check_constraints",
            "legacy_alter_table",
            "optimize",
            "query_only",
            "recursive_triggers",
            "user_version",
            "writable_schema");

    static Pragma of(List<Token> tokens) {
        int at = tokens.size() > 2 && tokens.get(2).isSymbol('.') ? 3 : 1;
        String name = at < tokens.size() ? tokens.get(at).value() : "";
        boolean argument = at + 1 < tokens.size();
        boolean reads = QUESTIONS.contains(name) || (!argument && !DEEDS.contains(name));
        return new Pragma(reads, reads || ANYWHERE.contains(name));
    }
}
