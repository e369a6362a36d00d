package io.guruorm.schema;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnModifier.Always;
import io.guruorm.schema.ColumnModifier.AutoIncrement;
import io.guruorm.schema.ColumnModifier.ComputedFromJson;
import io.guruorm.schema.ColumnModifier.Default;
import io.guruorm.schema.ColumnModifier.GeneratedAs;
import io.guruorm.schema.ColumnModifier.Persisted;
import io.guruorm.schema.ColumnModifier.StartingValue;
import io.guruorm.schema.ColumnModifier.StoredAs;
import io.guruorm.schema.ColumnModifier.Unsigned;
import io.guruorm.schema.ColumnModifier.UseCurrent;
import io.guruorm.schema.ColumnModifier.VirtualAs;
import io.guruorm.schema.ColumnType.ComputedType;
import io.guruorm.schema.ColumnType.DateTimeType;
import io.guruorm.schema.ColumnType.DecimalType;
import io.guruorm.schema.ColumnType.FloatType;
import io.guruorm.schema.ColumnType.IntegerType;
import io.guruorm.schema.ColumnType.RawType;
import io.guruorm.schema.ColumnType.SimpleType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What no column may say in any dialect: words that contradict each other or that the type gives no sense to. */
final class ColumnRules {

    private static final Set<ColumnType> DATED = Set.of(SimpleType.DATE, SimpleType.YEAR);

    private final String name;
    private final ColumnType type;
    private final Set<Class<?>> said;

    private ColumnRules(String name, ColumnType type, List<ColumnModifier> modifiers) {
        this.name = name;
        this.type = type;
        this.said = modifiers.stream().map(Object::getClass).collect(Collectors.toUnmodifiableSet());
        refuse(said.size() < modifiers.size(), "says one thing twice", "Say it once.");
    }

    static void check(String name, ColumnType type, List<ColumnModifier> modifiers) {
        new ColumnRules(name, type, modifiers).check();
    }

    private void check() {
        boolean number = type instanceof IntegerType || type instanceof RawType;
        boolean counted = said.contains(AutoIncrement.class) || said.contains(GeneratedAs.class);
        boolean measured =
                number || type instanceof DecimalType || type instanceof FloatType || type == SimpleType.DOUBLE;
        boolean dated = DATED.contains(type) || type instanceof DateTimeType || type instanceof RawType;
        refuse(counted && !number, "is no whole number and cannot count up", "Use integer(...) or bigInteger(...).");
        refuse(said.contains(Unsigned.class) && !measured, "is no number and cannot be unsigned", "Leave it out.");
        refuse(
                said.contains(UseCurrent.class) && !dated,
                "holds no date and cannot default to the present",
                "useCurrent() stands on date, dateTime, timestamp and year; else use defaultTo(raw(...)).");
        refuse(
                said.contains(Always.class) && !said.contains(GeneratedAs.class),
                "says always() of no identity",
                "Write generatedAs().always().");
        refuse(
                said.contains(StartingValue.class) && !counted,
                "has a starting value but does not count up",
                "Add autoIncrement() or generatedAs().");
        refuse(
                said.contains(Persisted.class) && !(type instanceof ComputedType),
                "is not computed and cannot be persisted",
                "Use storedAs(...).");
        onlyOneSourceOfValues(counted);
    }

    private void onlyOneSourceOfValues(boolean counted) {
        var computed = said.stream()
                .filter(Set.of(VirtualAs.class, StoredAs.class, ComputedFromJson.class)::contains)
                .count();
        var defaults = said.stream()
                .filter(Set.of(Default.class, UseCurrent.class)::contains)
                .count();
        refuse(
                computed + defaults + (counted ? 1 : 0) > 1,
                "takes its values from two places",
                "Keep one of defaultTo, useCurrent, autoIncrement or generatedAs, virtualAs, storedAs.");
    }

    private void refuse(boolean wrong, String what, String cure) {
        if (wrong) {
            throw new GuruException("Column \"" + name + "\" " + what + ". " + cure);
        }
    }
}
