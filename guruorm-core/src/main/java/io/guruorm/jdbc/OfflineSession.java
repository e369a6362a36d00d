package io.guruorm.jdbc;

import io.guruorm.error.GuruException;
import io.guruorm.sql.Sql;
import java.util.List;

/** The session of a database without a server: transactions may be bounded, but nothing can be sent. */
final class OfflineSession implements Session {

    @Override
    public List<Row> query(Sql sql) {
        throw refused(sql);
    }

    @Override
    public long execute(Sql sql) {
        throw refused(sql);
    }

    private static GuruException refused(Sql sql) {
        return new GuruException("This database has no server, so nothing can be sent to it: " + sql.text());
    }

    @Override
    public int serverVersion() {
        throw new GuruException("This database has no server, so it has no version.");
    }

    @Override
    public void begin() {}

    @Override
    public void commit() {}

    @Override
    public void requireIntact() {}

    @Override
    public void rollback() {}

    @Override
    public void savepoint(String name) {}

    @Override
    public void releaseSavepoint(String name) {}

    @Override
    public void rollbackTo(String savepoint) {}

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
}
