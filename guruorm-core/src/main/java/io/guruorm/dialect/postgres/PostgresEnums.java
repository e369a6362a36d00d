package io.guruorm.dialect.postgres;

import io.guruorm.schema.EnumChange;
import io.guruorm.schema.EnumChange.AddValue;
import io.guruorm.schema.EnumChange.CreateEnum;
import io.guruorm.schema.EnumChange.DropEnum;
import io.guruorm.schema.EnumChange.RenameValue;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.stream.Collectors;

/** Writes types of named values. The names of values are as long as other names at most, and stand as literals. */
final class PostgresEnums implements EnumChange.Visitor<List<Sql>> {

    private final PostgresNames names;
    private final PostgresLiterals literals;

    PostgresEnums(PostgresNames names, PostgresLiterals literals) {
        this.names = names;
        this.literals = literals;
    }

    @Override
    public List<Sql> createEnum(CreateEnum change) {
        var values = change.values().stream().map(this::value).collect(Collectors.joining(", "));
        return List.of(ddl("create type " + names.type(change.name()) + " as enum (" + values + ")"));
    }

    @Override
    public List<Sql> addValue(AddValue change) {
        var place = change.place();
        return List.of(alter(
                change,
                "add value " + (change.ifNotExists() ? "if not exists " : "") + value(change.value())
                        + (place == null ? "" : (place.before() ? " before " : " after ") + value(place.value()))));
    }

    @Override
    public List<Sql> renameValue(RenameValue change) {
        return List.of(alter(change, "rename value " + value(change.from()) + " to " + value(change.to())));
    }

    @Override
    public List<Sql> dropEnum(DropEnum change) {
        return List.of(ddl("drop type " + (change.ifExists() ? "if exists " : "") + names.type(change.name())));
    }

    private Sql alter(EnumChange change, String action) {
        return ddl("alter type " + names.type(change.name()) + " " + action);
    }

    private String value(String name) {
        return literals.string(names.identifiers().limit().check(name));
    }

    private static Sql ddl(String text) {
        return Ddl.of(text, TableNames.NONE);
    }
}
