package io.guruorm.adoption;

import io.guruorm.sql.CheckReturnValue;
import java.util.Optional;

/**
 * Whose history is adopted, and what is known about it.
 *
 * @param from the other tool
 * @param table its history table, with a schema or without; empty for what it is called by default
 * @param mapping which of its migrations is which of ours, where that cannot be told by the names
 * @param files its files that become ours
 */
@CheckReturnValue
public record AdoptOptions(ForeignTool from, Optional<String> table, NameMapping mapping, ForeignFiles files) {

    /** The history in the tool's default table, with our migrations there already. */
    public static AdoptOptions from(ForeignTool tool) {
        return new AdoptOptions(tool, Optional.empty(), NameMapping.none(), ForeignFiles.NONE);
    }

    /** The same with another table. */
    public AdoptOptions withTable(String other) {
        return new AdoptOptions(from, Optional.of(other), mapping, files);
    }

    /** The same with another mapping. */
    public AdoptOptions withMapping(NameMapping other) {
        return new AdoptOptions(from, table, other, files);
    }

    /** The same with files that become ours. */
    public AdoptOptions withFiles(ForeignFiles other) {
        return new AdoptOptions(from, table, mapping, other);
    }
}
