package io.guruorm.dialect;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnModifier;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.LockMode;
import org.jspecify.annotations.Nullable;

/** A column's words, each read into the place that it has in the text, or refused. */
final class MysqlFamilyColumn extends ColumnWords {

    private static final String COUNTS = "Use autoIncrement(), or a sequence in raw SQL.";

    private final MysqlFamily family;
    private final MysqlFamilyNames names;

    private boolean renews;
    private @Nullable Long start;
    private @Nullable String charset;
    private ColumnModifier.@Nullable Placement placement;
    private boolean invisible;
    private boolean instant;
    private @Nullable LockMode lock;

    private MysqlFamilyColumn(ColumnDefinition column, MysqlFamilyNames names, MysqlFamilyDefaults defaults) {
        super(column, defaults);
        this.family = names.family();
        this.names = names;
    }

    static MysqlFamilyColumn read(ColumnDefinition column, MysqlFamilyNames names, MysqlFamilyDefaults defaults) {
        var words = new MysqlFamilyColumn(column, names, defaults);
        words.read();
        return words;
    }

    /** Whether it takes the present with every update of its row. */
    boolean renews() {
        return renews;
    }

    /** The first number that it counts, or null. */
    @Nullable
    Long start() {
        return start;
    }

    @Nullable
    String charset() {
        return charset;
    }

    /** Where it stands among the others, or null. */
    ColumnModifier.@Nullable Placement placement() {
        return placement;
    }

    boolean invisible() {
        return invisible;
    }

    boolean instant() {
        return instant;
    }

    @Nullable
    LockMode lock() {
        return lock;
    }

    @Override
    protected String countingType() {
        return "bigint unsigned auto_increment primary key";
    }

    @Override
    public void startingValue(ColumnModifier.StartingValue modifier) {
        start = modifier.value();
    }

    @Override
    public void generatedAs(ColumnModifier.GeneratedAs modifier) {
        throw refused("generatedAs()", COUNTS);
    }

    @Override
    public void always(ColumnModifier.Always modifier) {
        throw refused("always()", COUNTS);
    }

    @Override
    public void useCurrentOnUpdate(ColumnModifier.UseCurrentOnUpdate modifier) {
        if (!(type() instanceof ColumnType.DateTimeType)) {
            throw refused("useCurrentOnUpdate()", "Only a date with its time can have it: use dateTime(...).");
        }
        renews = true;
    }

    @Override
    public void computedFromJson(ColumnModifier.ComputedFromJson modifier) {
        var path = JsonPathText.of(modifier.path());
        compute(family.jsonText(names.one(path.column()), names.literal(path.inside())), modifier.stored());
    }

    @Override
    public void using(ColumnModifier.Using modifier) {
        throw refused("using(...)", "Change the rows by an update before or after.");
    }

    @Override
    public void charset(ColumnModifier.Charset modifier) {
        charset = modifier.name();
    }

    @Override
    public void placement(ColumnModifier.Placement modifier) {
        placement = modifier;
    }

    @Override
    public void invisible(ColumnModifier.Invisible modifier) {
        family.requireInvisibleColumns();
        invisible = true;
    }

    @Override
    public void instant(ColumnModifier.Instant modifier) {
        instant = true;
    }

    @Override
    public void lock(ColumnModifier.Lock modifier) {
        lock = modifier.mode();
    }

    @Override
    protected RuntimeException refusal(String feature, String cure) {
        return family.refusal(feature, cure);
    }
}
