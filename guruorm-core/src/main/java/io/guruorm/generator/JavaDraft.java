package io.guruorm.generator;

import io.guruorm.migration.MigrationName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a migration as a Java class. */
final class JavaDraft {

    private static final String INDENT = "    ";

    private JavaDraft() {}

    /** One file; its class has no {@code down} where nobody can know how to undo {@code up}: a rollback then refuses. */
    static GeneratedFile of(MigrationName name, MigrationIntent intent) {
        String className = "M" + name.text();
        String table = literal(intent.table());
        String methods =
                switch (intent.kind()) {
                    case CREATE ->
                        method("up", onTable("create", table, created(intent)))
                                + method("down", List.of("schema.dropIfExists(" + table + ");"));
                    case ADD_COLUMNS ->
                        method("up", onTable("table", table, each(intent, ".string(", ").nullable();")))
                                + method("down", onTable("table", table, each(intent, ".dropColumn(", ");")));
                    case DROP_COLUMNS -> method("up", onTable("table", table, each(intent, ".dropColumn(", ");")));
                    case CHANGE -> method("up", List.of("schema.table(" + table + ", table -> {});"));
                    case BLANK -> method("up", List.of());
                };
        return new GeneratedFile(className + ".java", """
                import io.guruorm.migration.Migration;
                import io.guruorm.schema.Schema;

                public class %s extends Migration {
                %s}
                """.formatted(className, methods));
    }

    private static String method(String name, List<String> body) {
        String open = "\n" + INDENT + "@Override\n" + INDENT + "public void " + name + "(Schema schema) {";
        return body.isEmpty() ? open + "}\n" : open + "\n" + lines(body, INDENT.repeat(2)) + INDENT + "}\n";
    }

    private static List<String> onTable(String verb, String table, List<String> body) {
        return List.of("schema." + verb + "(" + table + ", table -> {\n" + lines(body, INDENT.repeat(3))
                + INDENT.repeat(2) + "});");
    }

    private static List<String> created(MigrationIntent intent) {
        List<String> lines = new ArrayList<>();
        lines.add("table.id();");
        lines.addAll(each(intent, ".string(", ");"));
        lines.add("table.timestamps();");
        return lines;
    }

    private static List<String> each(MigrationIntent intent, String before, String after) {
        return intent.columns().stream()
                .map(column -> "table" + before + literal(column) + after)
                .toList();
    }

    private static String lines(List<String> lines, String indent) {
        return lines.stream().map(line -> indent + line + "\n").collect(Collectors.joining());
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
