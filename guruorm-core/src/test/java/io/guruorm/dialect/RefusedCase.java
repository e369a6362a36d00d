package io.guruorm.dialect;

import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaSnapshot;
import java.util.function.Consumer;

/**
 * A row of what a dialect refuses, by name and before anything is sent.
 *
 * @param id the row of the feature map
 * @param feature what is refused, in the words of the refusal
 * @param change what is said
 */
public record RefusedCase(String id, String feature, Consumer<Schema> change) {

    /**
     * Something in a new table {@code t}.
     *
     * @param id the row of the feature map
     * @param feature what is refused
     * @param define what is said
     */
    public static RefusedCase noCreate(String id, String feature, Consumer<Blueprint> define) {
        return new RefusedCase(id, feature, schema -> schema.create("t", define));
    }

    /**
     * A change of the table {@code t}.
     *
     * @param id the row of the feature map
     * @param feature what is refused
     * @param alter what is said
     */
    public static RefusedCase noAlter(String id, String feature, Consumer<Blueprint> alter) {
        return new RefusedCase(id, feature, schema -> schema.table("t", alter));
    }

    /**
     * Any words to a schema.
     *
     * @param id the row of the feature map
     * @param feature what is refused
     * @param change what is said
     */
    public static RefusedCase noChange(String id, String feature, Consumer<Schema> change) {
        return new RefusedCase(id, feature, change);
    }

    /**
     * How it is refused.
     *
     * @param dialect by whom
     */
    public UnsupportedFeatureException refusal(Dialect dialect) {
        RecordingSchema schema = new RecordingSchema(SchemaSnapshot.empty((table, kind, index) -> "any"));
        try {
            change.accept(schema);
            schema.changes().forEach(dialect::compile);
        } catch (UnsupportedFeatureException refused) {
            return refused;
        }
        throw new AssertionError(dialect.name() + " does not refuse " + this);
    }

    @Override
    public String toString() {
        return id + " " + feature;
    }
}
