package io.guruorm.mongo;

import io.guruorm.catalog.CatalogColumn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The type of a column, taken apart.
 *
 * @param text as the database writes it
 * @param name without arguments: {@code character varying}, {@code timestamp with time zone}; of an array its elements'
 * @param arguments what stands in parentheses: length, precision, scale
 * @param array whether it is an array
 * @param enumerated whether it is a list of names
 */
record ColumnType(String text, String name, List<Integer> arguments, boolean array, boolean enumerated) {

    private static final Pattern FORM = Pattern.compile(
            "(?<name>[^(\\[]+)(?:\\((?<arguments>[-\\d,]+)\\))?(?<zone> with(?:out)? time zone)?(?<array>(?:\\[])*)");

    static ColumnType of(CatalogColumn column) {
        return of(column.type(), column.enumerated());
    }

    static ColumnType of(String text, boolean enumerated) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return new ColumnType(text, text, List.of(), false, enumerated);
        }
        String arguments = form.group("arguments");
        String zone = form.group("zone");
        return new ColumnType(
                text,
                zone == null ? form.group("name") : form.group("name") + zone,
                arguments == null
                        ? List.of()
                        : Stream.of(arguments.split(",")).map(Integer::valueOf).toList(),
                !form.group("array").isEmpty(),
                enumerated);
    }

    /** The type of an array's elements. */
    ColumnType element() {
        return new ColumnType(text.replace("[]", ""), name, arguments, false, enumerated);
    }
}
