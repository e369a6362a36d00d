package io.guruorm.migration;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.sql.Sql;
import java.util.regex.Pattern;

/** Statements that may commit a part of their work by themselves, so that a second try would do that part twice. */
final class CommittingStatements {

    private static final Pattern FIRST = Pattern.compile(
            "(?:\\s++|--[^\\n]*+\\n|/\\*.*?\\*/)*+(?:call|do)\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IN_BODY = Pattern.compile("\\b(commit|rollback|call)\\b", Pattern.CASE_INSENSITIVE);

    private CommittingStatements() {}

    /** Whether a closer look is worth it. */
    static boolean mayBe(Sql sql) {
        return FIRST.matcher(sql.text()).lookingAt();
    }

    static boolean is(ScriptStatement statement) {
        return switch (statement.name()) {
            case "call" -> true;
            case "do" -> IN_BODY.matcher(statement.text()).find();
            default -> false;
        };
    }
}
