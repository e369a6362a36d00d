package io.guruorm.jdbc;

import java.sql.SQLException;

/** That one of several statements that were sent together failed. */
final class FailedBatch extends SQLException {

    private static final long serialVersionUID = 1L;

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

    int index() {
        return index;
    }

    SQLException why() {
        return why;
    }
}
