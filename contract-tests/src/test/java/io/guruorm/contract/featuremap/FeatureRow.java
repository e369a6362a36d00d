package io.guruorm.contract.featuremap;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the feature map.
 *
 * @param id its number
 * @param name what it is about, in the words of the Blueprint where it has some
 */
record FeatureRow(String id, String name) {

    private static final String LARAVEL = """
            SB-01 id
            SB-02 increments
            SB-03 mediumIncrements
            SB-04 smallIncrements, tinyIncrements
            SB-05 bigInteger
            SB-06 integer
            SB-07 mediumInteger
            SB-08 smallInteger
            SB-09 tinyInteger
            SB-10 floatOf
            SB-11 doubleOf
            SB-12 decimal
            SB-13 booleanOf
            SB-14 charOf
            SB-15 string
            SB-16 tinyText
            SB-17 text, mediumText, longText
            SB-18 enumOf
            SB-19 set
            SB-20 json
            SB-21 jsonb
            SB-22 date
            SB-23 dateTime
            SB-24 dateTimeTz
            SB-25 time, timeTz
            SB-26 timestamp
            SB-27 timestampTz
            SB-28 year
            SB-29 binary
            SB-30 uuid
            SB-31 ulid
            SB-32 ipAddress
            SB-33 macAddress
            SB-34 geometry
            SB-35 geography
            SB-36 computed
            SB-37 vector
            SB-38 tsvector
            SB-39 rawColumn
            SB-40 timestamps, timestampsTz
            SB-41 softDeletes
            SB-42 rememberToken
            SB-43 morphs
            SB-44 foreignId, foreignUuid, foreignUlid
            SB-45 foreignIdFor
            SB-46 dropTimestamps, dropMorphs and the like
            SB-47 after(column, columns)
            SB-48 macros
            SB-50 nullable
            SB-51 defaultTo
            SB-52 useCurrent
            SB-53 useCurrentOnUpdate
            SB-54 unsigned
            SB-55 autoIncrement, from
            SB-56 generatedAs, always
            SB-57 virtualAs, storedAs
            SB-58 virtualAsJson, storedAsJson
            SB-59 persisted
            SB-60 collation
            SB-61 charset
            SB-62 comment
            SB-63 after, first
            SB-64 invisible
            SB-65 instant, lock
            SB-66 using
            SB-67 primary, unique, index of a column
            SB-68 type
            SB-70 primary
            SB-71 unique
            SB-72 index, rawIndex
            SB-73 fullText
            SB-74 spatialIndex
            SB-75 vectorIndex
            SB-76 dropIndex and the like, renameIndex
            SB-77 default names
            SB-80 foreign
            SB-81 onDelete, onUpdate
            SB-82 deferrable
            SB-83 notValid, validateForeign
            SB-84 lock of a foreign key
            SB-85 dropForeign
            SB-90 change
            SB-91 renameColumn
            SB-92 dropColumn
            SB-93 removeColumn
            SB-94 tables made anew
            SB-95 rename, drop, dropIfExists
            SB-96 options of tables
            SB-100 create, table, dropColumns
            SB-101 createDatabase, dropDatabaseIfExists
            SB-102 getSchemas
            SB-103 getTables, hasTable
            SB-104 getViews, hasView
            SB-105 getTypes
            SB-106 getColumns, hasColumn
            SB-107 getIndexes, hasIndex
            SB-108 getForeignKeys
            SB-109 whenTableHasColumn and the like
            SB-110 withoutForeignKeyConstraints
            SB-111 dropAllTables, dropAllViews, dropAllTypes
            SB-112 ensureExtension
            SB-113 names, schema.table
            SB-114 defaults of the process
            SB-115 toSql
            MG-43 a dump is loaded by the first run
            MG-44 the table is guessed from the name
            MG-45 hooks, name of the history
            MG-50 dump of MySQL
            MG-51 dump of MariaDB
            MG-52 dump of PostgreSQL
            MG-53 dump of SQLite
            MG-54 dump of SQL Server
            """;

    private static final String BEYOND = """
            SB-H12 checks, exclusions, parts of indexes, redefine
            XB-1 enums as types
            XB-2 views
            XB-3 partitions
            XB-4 row security
            """;

    /** What Laravel has, in its order. */
    static List<FeatureRow> laravel() {
        return rows(LARAVEL);
    }

    /** What it lacks. */
    static List<FeatureRow> beyond() {
        return rows(BEYOND);
    }

    private static List<FeatureRow> rows(String text) {
        List<FeatureRow> rows = new ArrayList<>();
        text.lines().map(line -> line.split(" ", 2)).forEach(parts -> rows.add(new FeatureRow(parts[0], parts[1])));
        return rows;
    }
}
