package io.guruorm.dialect;

import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Sql;

/** Questions about the tables and views of some databases of MySQL or MariaDB; {@link WholeCatalog} says what they answer. */
@CheckReturnValue
public interface MysqlFamilyWholeTables {

    /** As {@link WholeCatalog#relations}. */
    Sql relations();

    /** As {@link WholeCatalog#columns}. */
    Sql columns();

    /** As {@link WholeCatalog#indexes}. */
    Sql indexes();

    /** As {@link WholeCatalog#constraints}. */
    Sql constraints();

    /** As {@link WholeCatalog#partitions}. */
    Sql partitions();
}
