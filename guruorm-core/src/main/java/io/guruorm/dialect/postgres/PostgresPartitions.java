package io.guruorm.dialect.postgres;

import io.guruorm.schema.PartitionBound;
import io.guruorm.schema.PartitionChange;
import io.guruorm.schema.PartitionChange.AttachPartition;
import io.guruorm.schema.PartitionChange.CreatePartition;
import io.guruorm.schema.PartitionChange.DetachPartition;
import io.guruorm.schema.PartitionKey;
import io.guruorm.schema.RangeEnd;
import io.guruorm.sql.RawExpression;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes partitions; their bounds stand as literals. */
final class PostgresPartitions implements PartitionChange.Visitor<List<Sql>>, PartitionBound.Visitor<String> {

    private final PostgresNames names;
    private final PostgresLiterals literals;

    PostgresPartitions(PostgresNames names, PostgresLiterals literals) {
        this.names = names;
        this.literals = literals;
    }

    /** {@code partition by range ("a")} with a space before it, or nothing. */
    String by(@Nullable PartitionKey key) {
        if (key == null) {
            return "";
        }
        var expression = key.expression();
        return " partition by " + key.strategy().keyword() + " "
                + (expression == null ? names.columns(key.columns()) : "(" + expression + ")");
    }

    @Override
    public List<Sql> createPartition(CreatePartition change) {
        return List.of(Ddl.of(
                "create table " + names.table(change.table()) + " partition of " + names.table(change.parent()) + " "
                        + change.bound().accept(this) + by(change.key()),
                tables(change)));
    }

    @Override
    public List<Sql> attachPartition(AttachPartition change) {
        return List.of(alter(
                change,
                "attach partition " + names.table(change.table()) + " "
                        + change.bound().accept(this)));
    }

    @Override
    public List<Sql> detachPartition(DetachPartition change) {
        var detach = "detach partition " + names.table(change.table());
        return List.of(
                change.concurrently()
                        ? alter(change, detach + " concurrently").outsideTransaction()
                        : alter(change, detach));
    }

    private Sql alter(PartitionChange change, String action) {
        return Ddl.of("alter table " + names.table(change.parent()) + " " + action, tables(change));
    }

    private static TableNames tables(PartitionChange change) {
        return TableNames.of(change.table(), change.parent());
    }

    @Override
    public String range(PartitionBound.Range bound) {
        return "for values from " + list(bound.from()) + " to " + list(bound.to());
    }

    @Override
    public String values(PartitionBound.Values bound) {
        return "for values in " + list(bound.values());
    }

    @Override
    public String remainder(PartitionBound.Remainder bound) {
        return "for values with (modulus " + bound.modulus() + ", remainder " + bound.remainder() + ")";
    }

    @Override
    public String others(PartitionBound.Others bound) {
        return "default";
    }

    private String list(List<? extends @Nullable Object> values) {
        return values.stream().map(this::value).collect(Collectors.joining(", ", "(", ")"));
    }

    private String value(@Nullable Object value) {
        if (value instanceof RangeEnd end) {
            return switch (end) {
                case MINVALUE -> "minvalue";
                case MAXVALUE -> "maxvalue";
            };
        }
        return value instanceof RawExpression raw && raw.bindings().isEmpty() ? raw.text() : literals.write(value);
    }
}
