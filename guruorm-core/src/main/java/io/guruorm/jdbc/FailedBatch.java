package io.guruorm.jdbc;

import io.guruorm.sql.Sql;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That one of several statements that were sent together failed. */
final class FailedBatch extends SQLException {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final int index;
    private final transient SQLException why;

    /**
     * Of a batch.
     *
     * @param index which of them, from 0
     * @param why what the server said
     */
    FailedBatch(int index, SQLException why) {
        super(why.getMessage(), why.getSQLState(), why.getErrorCode(), why);
        this.index = index;
        this.why = why;
    }

    /**
     * Reads what the driver says. In a transaction PostgreSQL's counts nothing as done, but it begins its message with the
     * number of the one that failed, in every language.
     *
     * @param failed thrown by the driver
     * @param statements what was sent
     */
    static FailedBatch of(BatchUpdateException failed, List<Sql> statements) {
        SQLException next = failed.getNextException();
        Matcher number = NUMBER.matcher(String.valueOf(failed.getMessage()));
        int told = number.find() ? Integer.parseInt(number.group()) : 0;
        return new FailedBatch(Math.min(told, statements.size() - 1), next == null ? failed : next);
    }

    int index() {
        return index;
    }

    SQLException why() {
        return why;
    }
}
