package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code change()}, {@code redefine()} and what goes before {@code drop column}. A column that has a default or a check can be neither
 * changed nor dropped, {@code alter column} forgets collation and nullability, and only the catalog knows all names: so
 * one batch asks it and puts the rest together, with each name quoted by the server.
 */
final class SqlServerColumnChange {

    private static final String LETTERS =
            "case when c.collation_name is null then N'' else N' collate ' + c.collation_name end";
    private static final String NULLABILITY = "case when c.is_nullable = 1 then N' null' else N' not null' end";

    private final SqlServerColumns columns;
    private final SqlServerNames names;
    private final SqlServerLiterals literals;

    SqlServerColumnChange(SqlServerColumns columns, SqlServerNames names, SqlServerLiterals literals) {
        this.columns = columns;
        this.names = names;
        this.literals = literals;
    }

    /** One batch for a change. */
    String write(String table, ColumnDefinition definition) {
        var column = columns.read(definition);
        refuse("change()", column);
        var condition = columns.condition(column);
        boolean newCheck = column.checked() || !condition.isEmpty();
        boolean newDefault = column.defaultSql() != null || column.removesDefault();
        var batch = new ArrayList<String>();
        batch.add("declare @sql nvarchar(max), @name sysname, @default nvarchar(max)"
                + (newCheck ? "" : ", @check nvarchar(max)"));
        batch.add(presentDefault("@name = d.name, @default = d.definition", table, column));
        if (!newCheck) {
            batch.add(presentCheck(table, column));
        }
        dropDefaultAndCheck(table, column, batch);
        batch.add("set @sql = " + changed(table, column));
        batch.add("exec (@sql)");
        addDefault(table, column, batch);
        if (!newDefault) {
            batch.add("set @sql = " + alter(table, " add constraint ")
                    + " + quotename(@name) + N' default ' + @default + "
                    + literals.string(" for " + names.one(column.name())));
            batch.add("exec (@sql)");
        }
        if (!newCheck) {
            batch.add("exec (@check)");
        }
        addCheck(table, column, batch);
        return String.join("; ", batch);
    }

    /**
     * One batch for {@code redefine()}: {@code alter column} alone takes the collation of the database. That it counts up
     * cannot be taken from a column.
     */
    String redefine(String table, ColumnDefinition definition) {
        var column = columns.read(definition);
        refuse("redefine()", column);
        var batch = new ArrayList<String>();
        batch.add("declare @sql nvarchar(max), @name sysname");
        batch.add("if columnproperty(object_id(" + tableText(table) + "), " + literals.string(column.name())
                + ", N'IsIdentity') = 1 throw 50000, N'The column counts up and cannot be redefined:"
                + " drop it and add it anew.', 1");
        batch.add(presentDefault("@name = d.name", table, column));
        dropDefaultAndCheck(table, column, batch);
        batch.add("alter table " + names.table(table) + " alter column " + names.one(column.name()) + " "
                + columns.typeName(column) + SqlServerColumns.collation(column)
                + (Boolean.TRUE.equals(column.nullable()) ? " null" : " not null"));
        addDefault(table, column, batch);
        addCheck(table, column, batch);
        return String.join("; ", batch);
    }

    private static void refuse(String word, SqlServerColumn column) {
        if (column.isComputed()) {
            throw Refusal.of(
                    word + " of the expression of column \"" + column.name() + "\"",
                    "Drop the column and add it anew.");
        }
        if (column.counted()) {
            throw Refusal.of(
                    word + " of column \"" + column.name() + "\" to autoIncrement()",
                    "Drop the column and add it anew.");
        }
    }

    private String presentDefault(String wanted, String table, SqlServerColumn column) {
        return "select " + wanted + " from sys.default_constraints d"
                + " join sys.columns c on c.object_id = d.parent_object_id and c.column_id = d.parent_column_id"
                + " where c.object_id = object_id(" + tableText(table) + ") and c.name = "
                + literals.string(column.name());
    }

    /** How its own check is added again as it was, unchecked or switched off. */
    private String presentCheck(String table, SqlServerColumn column) {
        var name = names.one(names.check(table, column.name()));
        return "select @check = " + alter(table, "")
                + " + case when k.is_not_trusted = 1 then N' with nocheck' else N'' end + "
                + literals.string(" add constraint " + name + " check ")
                + " + k.definition + case when k.is_disabled = 1 then "
                + literals.string("; alter table " + names.table(table) + " nocheck constraint " + name)
                + " else N'' end from sys.check_constraints k where k.parent_object_id = object_id(" + tableText(table)
                + ") and k.name = " + literals.string(names.check(table, column.name()));
    }

    /** A default whose name was read, and the column's own check. */
    private void dropDefaultAndCheck(String table, SqlServerColumn column, List<String> batch) {
        batch.add("set @sql = " + alter(table, " drop constraint ") + " + quotename(@name)");
        batch.add("exec (@sql)");
        batch.add("alter table " + names.table(table) + " drop constraint if exists "
                + names.one(names.check(table, column.name())));
    }

    private void addDefault(String table, SqlServerColumn column, List<String> batch) {
        if (column.defaultSql() != null) {
            batch.add("alter table " + names.table(table) + " add " + names.defaultPrefix(table, column.name())
                    + "default " + column.defaultSql() + " for " + names.one(column.name()));
        }
    }

    private void addCheck(String table, SqlServerColumn column, List<String> batch) {
        var condition = columns.condition(column);
        if (!condition.isEmpty()) {
            batch.add("alter table " + names.table(table) + " add " + names.checkPrefix(table, column.name())
                    + "check (" + condition + ")");
        }
    }

    /** The text of {@code alter column}: a column that is not there is left to the server to refuse. */
    private String changed(String table, SqlServerColumn column) {
        var present = new ArrayList<String>();
        String collation = column.collation();
        var said = alter(
                table,
                " alter column " + names.one(column.name()) + " " + columns.typeName(column)
                        + (collation == null ? "" : " collate " + SqlServerNames.collation(collation)));
        if (collation == null && hasLetters(column.type())) {
            present.add(LETTERS);
        }
        if (column.nullable() == null) {
            present.add(NULLABILITY);
        }
        var asked = present.isEmpty()
                ? ""
                : " + isnull((select " + String.join(" + ", present)
                        + " from sys.columns c where c.object_id = object_id(" + tableText(table) + ") and c.name = "
                        + literals.string(column.name()) + "), N'')";
        return said + asked + (column.nullable() == null ? "" : column.nullable() ? " + N' null'" : " + N' not null'");
    }

    private static boolean hasLetters(ColumnType type) {
        return type instanceof ColumnType.CharType
                || type instanceof ColumnType.StringType
                || type instanceof ColumnType.TextType
                || type instanceof ColumnType.EnumType
                || type instanceof ColumnType.UlidType
                || type == ColumnType.SimpleType.JSON
                || type == ColumnType.SimpleType.JSONB
                || type == ColumnType.SimpleType.IP_ADDRESS
                || type == ColumnType.SimpleType.MAC_ADDRESS;
    }

    /** One batch that drops the defaults and the checks of columns, so that these can go. */
    String free(String table, List<String> dropped) {
        var columnNames = dropped.stream().map(literals::string).collect(Collectors.joining(", "));
        var checkNames = dropped.stream()
                .map(column -> literals.string(names.check(table, column)))
                .collect(Collectors.joining(", "));
        var own = " from sys.columns c where c.object_id = object_id(" + tableText(table) + ") and c.name in ("
                + columnNames + ")";
        return "declare @sql nvarchar(max) = N''; select @sql += " + alter(table, " drop constraint ")
                + " + quotename(o.name) + N'; ' from sys.objects o where o.parent_object_id = object_id("
                + tableText(table) + ") and (o.object_id in (select c.default_object_id" + own
                + ") or o.object_id in (select k.object_id from sys.check_constraints k where"
                + " k.parent_object_id = object_id(" + tableText(table) + ") and (k.name in (" + checkNames
                + ") or k.parent_column_id in (select c.column_id" + own + ")))); exec (@sql)";
    }

    private String alter(String table, String action) {
        return literals.string("alter table " + names.table(table) + action);
    }

    private String tableText(String table) {
        return literals.string(names.table(table));
    }
}
