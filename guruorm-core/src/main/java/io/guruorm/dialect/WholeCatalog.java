package io.guruorm.dialect;

import io.guruorm.schema.ForeignAction;
import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions that each answer for all objects of some schemas at once, so that their number does not grow with the
 * schema. What belongs to an extension, what is temporary and what the database keeps for itself is left out. The columns
 * of the answers have the same names in all dialects, and a dialect may leave out those that say nothing there: they count
 * as null. An object of several parts has a row for each of them, next to each other and in order; {@code namespace} and
 * {@code table_name} say where it stands; the namespace is empty where the session's own has no lasting name. A question
 * is empty where the database has no such objects. Each row may have {@code beyond}: what of its object the answers cannot
 * hold, for people; and {@code ask}: a statement that shows the object by itself where the answers do not tell enough of
 * it, with {@code asked}, the column of that answer from which {@link #shown} reads the rest.
 */
@CheckReturnValue
public interface WholeCatalog {

    /**
     * Tables and views: {@code namespace}, {@code name}, {@code kind} ({@code table}, {@code partitioned}, {@code foreign},
     * {@code virtual}, {@code view}, {@code materialized_view}; {@code sequence} for one that knows its own numbers only),
     * {@code options} as SQL, {@code unlogged}, {@code definition} (of a view its query; of a table the text that created
     * it, where the database keeps that), {@code collation} (the usual one of its columns), {@code partition_strategy},
     * {@code partition_key}, {@code partition_bound}, {@code row_security}, {@code
     * row_security_forced}, {@code comment}; a row for each {@code parent_namespace} and {@code parent_name}.
     */
    Sql relations();

    /**
     * Columns of tables and, where the database knows them, of views, in their order: {@code namespace}, {@code table_name}, {@code name}, {@code type},
     * {@code nullable}, {@code default_literal} (SQL as it is) or {@code default_expression}, {@code identity} ({@code always}, {@code by_default}, {@code
     * auto_increment}, {@code rowid}), {@code generation} ({@code stored}, {@code virtual}), {@code generated_expression},
     * {@code collation} where it is not the usual one, {@code inherited}, {@code options} as SQL, {@code comment}.
     */
    Sql columns();

    /**
     * Indexes, a row for each part: {@code namespace}, {@code table_name}, {@code name}, {@code method}, {@code
     * is_unique}, {@code is_primary}, {@code valid}, {@code nulls_not_distinct}, {@code predicate}, {@code
     * constraint_name} (the one it backs), {@code backing} (whether it backs one, named or not), {@code inherited}, {@code
     * options} as SQL, {@code definition}, {@code comment}; of the part {@code column_name} or {@code expression} or neither,
     * {@code length} (of the column, where not all of it counts), {@code descending}, {@code nulls_first}, {@code collation} and {@code operator_class} where they are not the usual ones, {@code included}.
     */
    Sql indexes();

    /**
     * Constraints of tables, a row for each column: {@code namespace}, {@code table_name}, {@code id} (unlike that of any
     * other of the same table), {@code name}, {@code kind} ({@code primary}, {@code unique}, {@code foreign}, {@code check},
     * {@code exclusion}), {@code deferrable}, {@code deferred}, {@code validated}, {@code inherited}, {@code expression},
     * {@code definition}, {@code comment}, {@code foreign_namespace}, {@code foreign_table}, {@code on_update}, {@code
     * on_delete}, {@code match}; of the column {@code column_name} and {@code foreign_column}. A check with a {@code
     * column_name} is written with that column.
     */
    Sql constraints();

    /**
     * Partitions that are no tables of their own, in their order, a row for each subpartition: {@code namespace}, {@code
     * table_name}, {@code name}, {@code strategy}, {@code key} (as SQL), {@code bound} (what stands behind the name, as
     * SQL), {@code comment}, {@code sub_name}, {@code sub_strategy}, {@code sub_key}.
     */
    default Optional<Sql> partitions() {
        return Optional.empty();
    }

    /**
     * Sequences: {@code namespace}, {@code name}, {@code type}, {@code start}, {@code increment}, {@code minimum}, {@code
     * maximum}, {@code cache}, {@code cycle}, {@code unlogged}, {@code owner_table}, {@code owner_column}, {@code
     * identity} (whether it is a part of that column), {@code comment}.
     *
     * @param told those of which {@link #relations} told, by namespace and name
     */
    Optional<Sql> sequences(List<DatabaseObject> told);

    /**
     * Types, a row for each part: {@code namespace}, {@code name}, {@code kind} ({@code enum}, {@code domain}, {@code
     * composite}, {@code range}), {@code comment}; of a domain {@code type}, {@code nullable}, {@code default_expression}
     * and {@code collation}; {@code part} (a label, or the name of a domain's check or of an attribute) and {@code
     * expression} (that check, or the type of that attribute); {@code definition} (of the others, behind {@code create type … as}).
     */
    Optional<Sql> types();

    /**
     * Triggers and rules of tables and views: {@code namespace}, {@code table_name}, {@code name}, {@code kind} ({@code
     * trigger}, {@code rule}), {@code head} and {@code definition} (for {@link #source}, the statement that makes it), {@code
     * mode} (the SQL mode in which it is read), {@code position} (among those of the same event), {@code enabled} ({@code
     * origin}, {@code disabled}, {@code replica}, {@code always}), {@code inherited}, {@code comment}.
     */
    Optional<Sql> triggers();

    /**
     * Functions, procedures and aggregates: {@code namespace}, {@code name}, {@code kind} ({@code function}, {@code
     * procedure}, {@code aggregate}, {@code window}), {@code arguments} (those that tell it from others of its name), {@code
     * result}, {@code language}, {@code head} and {@code definition} (for {@link #source}; null where the database has no
     * text of it), {@code mode} (the SQL mode in which it is read), {@code comment}.
     */
    Optional<Sql> routines();

    /**
     * Policies of row-level security: {@code namespace}, {@code table_name}, {@code name}, {@code command}, {@code
     * permissive}, {@code roles} as SQL, {@code using_expression}, {@code check_expression}, {@code comment}.
     */
    Optional<Sql> policies();

    /** Extensions of the whole database: {@code name}, {@code namespace}, {@code version}. */
    Optional<Sql> extensions();

    /**
     * Which of the objects above has to be there before another one can be made: {@code kind} ({@code relation}, {@code
     * routine}, {@code type}), {@code namespace}, {@code name}, {@code arguments} (of a routine, else empty), and of what is
     * needed {@code needed_kind}, {@code needed_namespace}, {@code needed_name}, {@code needed_arguments}. Foreign keys,
     * indexes, triggers and policies are left out: they are made after all else.
     */
    Optional<Sql> dependencies();

    /**
     * What else stands there that the other answers cannot hold: {@code kind} and {@code name}, for people; {@code part}
     * where it belongs to an object that they do hold.
     */
    Optional<Sql> beyond();

    /**
     * Text as the catalog keeps it, made independent of the name of its schema.
     *
     * @param schema the name of the schema in which it stands
     * @param text of a view or an expression
     * @return empty where the catalog's text is right already
     */
    default Optional<WrittenQuery> query(String schema, String text) {
        return Optional.empty();
    }

    /**
     * An expression of a column, a check or an index as the catalog keeps it, as SQL.
     *
     * @param text as an answer has it
     */
    default String expression(String text) {
        return text;
    }

    /**
     * Reads what the server shows of one object.
     *
     * @param statement the statement that makes it
     * @return empty where no row says {@code ask}
     */
    default Optional<ShownText> shown(String statement) {
        return Optional.empty();
    }

    /**
     * The statement that makes a trigger or routine.
     *
     * @param head its begin, ready to send; null where the definition is all
     * @param definition as the catalog keeps it
     * @param mode the SQL mode in which it is read; null where there is but one
     */
    default String source(@Nullable String head, String definition, @Nullable String mode) {
        return definition;
    }

    /**
     * A statement made of the catalog's texts, such that the database reads in it what it has.
     *
     * @param statement as it would be written
     */
    default String exact(String statement) {
        return statement;
    }

    /**
     * Statements that run one in an SQL mode, and leave the session as it was.
     *
     * @param mode the mode
     * @param statement what to run in it
     */
    default List<String> inMode(String mode, String statement) {
        return List.of(statement);
    }

    /** Whether triggers are named together with their table, which may have one of the name of another's. */
    default boolean triggersBelongToTables() {
        return false;
    }

    /** Whether the columns of a view are named before its query, whose own names for them are not told. */
    default boolean viewsNameColumns() {
        return false;
    }

    /** What a foreign key does that does not say what it does. */
    default ForeignAction usualAction() {
        return ForeignAction.RESTRICT;
    }

    /** The words that drop a check, with a space behind them. */
    default String dropCheck() {
        return "drop constraint ";
    }

    /** What has to be said before {@link #sizes} is asked, so that the answer is not an old one. */
    default List<Sql> beforeSizes() {
        return List.of();
    }

    /** Whether the indexes, keys, options and comments of a table are written with it. */
    default boolean tablesInOnePiece() {
        return false;
    }

    /** Whether a view has to be dropped before one that it reads. */
    default boolean viewsHoldOthers() {
        return false;
    }

    /** Whether a column can be told in place to be computed otherwise. */
    default boolean expressionsCanBeSet() {
        return false;
    }

    /**
     * What stands before a script that makes routines, so that their bodies may name what is made after them.
     *
     * @return none where bodies are not looked into
     */
    List<String> beforeRoutines();

    /** What stands behind such a script, so that bodies are looked into again. */
    List<String> afterRoutines();

    /**
     * A name as it stands in SQL.
     *
     * @param name may hold anything
     */
    String quoted(String name);

    /**
     * How large tables and views are: {@code namespace}, {@code name}, {@code kind} as in {@link #relations}, {@code bytes}
     * with all that belongs to it, {@code estimate} of its rows; each of the last two null where the database does not know
     * it at once.
     */
    Sql sizes();

    /**
     * How many rows a table or view has: one row with {@code total}.
     *
     * @param namespace its schema, as a row says
     * @param name its name, as a row says; may hold anything
     */
    Sql count(String namespace, String name);

    /**
     * What the text that created a table says beyond the answers to the questions.
     *
     * @param definition as {@link #relations} gives it
     * @return empty where the answers say all
     */
    Optional<WrittenTable> written(String definition);

    /**
     * What the text that created an index says beyond the answers to the questions.
     *
     * @param definition as {@link #indexes} gives it
     * @return empty where the answers say all
     */
    Optional<WrittenIndex> writtenIndex(String definition);
}
