package io.guruorm.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.guruorm.catalog.CatalogColumn;
import io.guruorm.error.GuruException;
import io.guruorm.sql.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRowsTest {

    private static final String ID = "\"_id\":{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"}";
    private static final UUID UUID_OF_IT = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");

    private static final List<CatalogColumn> COLUMNS = List.of(
            new CatalogColumn("id", "uuid", false, true, false, false),
            new CatalogColumn("name", "character varying(5)", false, false, false, false),
            new CatalogColumn("role_id", "uuid", true, false, false, false),
            new CatalogColumn("created_at", "timestamp with time zone", true, false, false, false),
            new CatalogColumn("points", "integer", false, true, false, false),
            new CatalogColumn("total", "integer", true, true, true, false),
            new CatalogColumn("extra", "jsonb", true, false, false, false));

    @Test
    void keysGoWhereTheMappingOrTheirNameSays() {
        assertThat(row("{" + ID + ",\"name\":\"Ann\",\"role\":null,\"__v\":0}", map -> {
                    map.key("_id").to("id");
                    map.key("role").to("role_id");
                    map.skip("__v", "never there");
                }))
                .containsExactly(entry("id", UUID_OF_IT), entry("name", "Ann"), entry("role_id", null));
    }

    @Test
    void anAbsentKeyIsNotThere() {
        assertThat(row("{\"name\":\"Ann\"}", map -> {})).containsOnlyKeys("name");
    }

    @Test
    void theRestIsOneObject() {
        Consumer<ExportMapping> rest = map -> {
            map.key("_id").to("id");
            map.rest("extra");
        };
        assertThat(row("{" + ID + ",\"utm\":{\"a\":1},\"name\":\"Ann\",\"gift\":true}", rest))
                .containsEntry("extra", new Json("{\"utm\":{\"a\":1},\"gift\":true}"));
        assertThat(row("{\"name\":\"Ann\"}", rest)).doesNotContainKey("extra");
    }

    @Test
    void severalKeysMayGoToOneColumnInDifferentDocuments() {
        Consumer<ExportMapping> both = map -> {
            map.key("title").to("name");
            map.key("label").to("name");
        };
        assertThat(row("{\"title\":\"Ann\"}", both)).containsEntry("name", "Ann");
        assertThat(row("{\"label\":\"Bob\"}", both)).containsEntry("name", "Bob");
        assertRefused(
                "{" + ID + ",\"title\":\"Ann\",\"label\":\"Bob\"}",
                map -> {
                    both.accept(map);
                    map.key("_id").to("id");
                },
                "in the document 5ca4bbc7a2dd94ee5816238c it has two keys for the column name; the second is \"label\".");
    }

    @ParameterizedTest
    @CsvSource({
        "role, ' The nearest is role_id.'",
        "createdAt, ' The nearest is created_at.'",
        "pionts, ' The nearest is points.'",
        "utm, ''"
    })
    void aKeyWithoutAColumnIsRefusedWithTheNearest(String key, String nearest) {
        assertRefused(
                "{\"_id\":7,\"name\":\"Ann\",\"" + key + "\":null}",
                map -> map.skip("_id"),
                "in the document 7 the key \"" + key + "\" has no column in users." + nearest
                        + " Say where it goes, by map.key(\"" + key + "\").to(...), or leave it behind, by map.skip(\""
                        + key
                        + "\").");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"_id\":\"a\",\"name\":\"Annabel\"}|in the document \"a\" \"name\" holds a string, but the column name is"
                        + " character varying(5): it has 7 characters.",
                "{\"_id\":1.5,\"name\":null}|in the document whose _id is a double \"name\" holds null, but the column name takes"
                        + " none.",
                "{\"points\":1}|in the document without an _id it has no key for the column name, which has no default and takes"
                        + " no null.",
                "{\"name\":\"Ann\",\"total\":5}|in the document without an _id \"total\" holds an int, but the database itself"
                        + " makes the column total."
            })
    void aValueThatDoesNotFitIsNamed(String document, String said) {
        assertRefused(document, map -> map.skip("_id"), said);
    }

    @Test
    void aMappingToNoColumnIsRefusedBeforeAnythingIsRead() {
        assertThatThrownBy(() -> rows(map -> map.key("role").to("role_i")))
                .isInstanceOf(GuruException.class)
                .hasMessage("No column \"role_i\" in users. Did you mean \"role_id\"?");
        assertThatThrownBy(() -> rows(map -> map.rest("name")))
                .hasMessage(
                        "The rest of the keys is an object, but the column name of users is character varying(5). Keep it"
                                + " in a jsonb column.");
    }

    @Test
    void aKeyHasOneLine() {
        assertThatThrownBy(() -> rows(map -> {
                    map.skip("role");
                    map.key("role").to("role_id");
                }))
                .isInstanceOf(GuruException.class)
                .hasMessage("The key \"role\" is mapped twice. Keep one of the two lines.");
        assertThatThrownBy(() -> rows(map -> {
                    map.rest("extra");
                    map.rest("name");
                }))
                .hasMessage("The rest goes to one column, but it was given two: extra and name.");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new DocumentRows("users", List.of(), new ExportMapping()))
                .isInstanceOf(GuruException.class)
                .hasMessage("There is no table users to seed. Run the migration that creates it.");
    }

    private static void assertRefused(String document, Consumer<ExportMapping> map, String said) {
        assertThatThrownBy(() -> row(document, map))
                .isInstanceOf(ExportException.class)
                .hasMessage("users.json, line 3: " + said);
    }

    private static Map<String, Object> row(String document, Consumer<ExportMapping> map) {
        return rows(map)
                .row(new ExportReader.Document(
                        Path.of("users.json"), 3, document.length(), BsonDocument.parse(document)));
    }

    private static DocumentRows rows(Consumer<ExportMapping> map) {
        ExportMapping mapping = new ExportMapping();
        map.accept(mapping);
        return new DocumentRows("users", COLUMNS, mapping);
    }
}
