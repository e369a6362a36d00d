package io.guruorm.contract.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import io.guruorm.mongo.ObjectIdUuid;
import io.guruorm.schema.Schema;
import io.guruorm.seeding.Seeder;
import io.guruorm.seeding.SeederRunner;
import io.guruorm.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves two real exports, which lie beside the project and never in it: MongoDB's sample of a bank. */
class AnalyticsExportTest {

    private static final String WHERE = "shared/data/mongo/analytics";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private static final Optional<Path> FOLDER = folder();
    private static Map<UUID, Row> accounts = Map.of();
    private static Map<UUID, Row> customers = Map.of();

    /** In a folder beside the checkout, or beside one further up. */
    private static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), above -> above != null, Path::getParent)
                .map(above -> above.resolve(WHERE))
                .filter(Files::isDirectory)
                .findFirst();
    }

    @BeforeAll
    static void move() {
        assumeTrue(FOLDER.isPresent(), "there is no " + WHERE + " beside the project");
        Database database = fresh.database();
        new Migrator(
                        database,
                        MigrationSource.classes(List.of(
                                M2025_12_01_000001_create_accounts_table.class,
                                M2025_12_01_000002_create_customers_table.class)))
                .run();
        new SeederRunner(database).in(FOLDER.orElseThrow()).run(List.of(AnalyticsSeeder.class));
        accounts = byId("accounts");
        customers = byId("customers");
    }

    @Test
    void everyAccountIsWhatItsDocumentSays() throws IOException {
        List<JsonNode> documents = documents("accounts.json");
        assertThat(documents).hasSize(1_746);
        assertThat(accounts).hasSameSizeAs(documents);
        assertThat(documents).allSatisfy(document -> {
            assertThat(document.propertyNames()).containsExactly("_id", "account_id", "limit", "products");
            Row row = accounts.get(id(document));
            assertThat(row.get("account_id")).isEqualTo(number(document.get("account_id")));
            assertThat(row.get("limit")).isEqualTo(number(document.get("limit")));
            assertThat(row.list("products")).isEqualTo(JSON.convertValue(document.get("products"), List.class));
        });
    }

    @Test
    void everyCustomerIsWhatTheirDocumentSays() throws IOException {
        List<JsonNode> documents = documents("customers.json");
        assertThat(documents).hasSize(500);
        assertThat(customers).hasSameSizeAs(documents);
        assertThat(documents).allSatisfy(document -> {
            Row row = customers.get(id(document));
            for (String key : List.of("username", "name", "address", "email")) {
                assertThat(row.get(key)).isEqualTo(document.get(key).asString());
            }
            long birth =
                    Long.parseLong(document.at("/birthdate/$date/$numberLong").asString());
            assertThat(row.get("birthdate")).isEqualTo(Instant.ofEpochMilli(birth));
            assertThat(row.get("active"))
                    .isEqualTo(document.has("active") ? document.get("active").asBoolean() : null);
            List<Object> numbers = new ArrayList<>();
            document.get("accounts").forEach(account -> numbers.add(number(account)));
            assertThat(row.list("account_ids")).isEqualTo(numbers);
            assertThat(row.json("tier_and_details"))
                    .isEqualTo(JSON.convertValue(document.get("tier_and_details"), Map.class));
        });
        assertThat(documents.stream().filter(document -> document.has("active")))
                .hasSize(1);
    }

    @Test
    void onlyKnownKeysStandInTheExport() throws IOException {
        assertThat(documents("customers.json")).allSatisfy(document -> assertThat(document.propertyNames())
                .isSubsetOf(
                        "_id",
                        "username",
                        "name",
                        "address",
                        "birthdate",
                        "email",
                        "active",
                        "accounts",
                        "tier_and_details"));
    }

    @Test
    void everyAccountOfACustomerIsOneOfTheAccounts() {
        assertThat(fresh.database()
                        .select("select c.username, n from customers c, unnest(c.account_ids) n"
                                + " where not exists (select 1 from accounts a where a.account_id = n)"))
                .isEmpty();
    }

    private static Map<UUID, Row> byId(String table) {
        Map<UUID, Row> rows = new HashMap<>();
        fresh.database().table(table).get().forEach(row -> rows.put(row.uuid("id"), row));
        return rows;
    }

    private static List<JsonNode> documents(String file) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.orElseThrow().resolve(file))) {
            return lines.map(JSON::readTree).toList();
        }
    }

    private static UUID id(JsonNode document) {
        return ObjectIdUuid.toUuid(document.at("/_id/$oid").asString());
    }

    private static int number(JsonNode wrapped) {
        return Integer.parseInt(wrapped.get("$numberInt").asString());
    }

    /** Accounts and what they are used for. */
    static final class M2025_12_01_000001_create_accounts_table extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("accounts", table -> {
                table.uuid("id").primary();
                table.integer("account_id").index();
                table.integer("limit");
                table.rawColumn("products", "text[] not null");
            });
        }

        @Override
        public void down(Schema schema) {
            schema.drop("accounts");
        }
    }

    /** Customers; their tiers have keys that differ from one to the next. */
    static final class M2025_12_01_000002_create_customers_table extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("customers", table -> {
                table.uuid("id").primary();
                table.string("username").index();
                table.string("name");
                table.text("address");
                table.timestampTz("birthdate");
                table.string("email");
                table.booleanOf("active").nullable();
                table.rawColumn("account_ids", "integer[] not null");
                table.jsonb("tier_and_details");
            });
        }

        @Override
        public void down(Schema schema) {
            schema.drop("customers");
        }
    }

    /** Both collections. */
    static final class AnalyticsSeeder extends Seeder {
        @Override
        public void run() {
            call(AccountsSeeder.class, CustomersSeeder.class);
        }
    }

    /** The accounts. */
    static final class AccountsSeeder extends ExportSeeder {
        @Override
        protected Path file() {
            return Path.of("accounts.json");
        }

        @Override
        protected String table() {
            return "accounts";
        }

        @Override
        protected void map(ExportMapping map) {
            map.key("_id").to("id");
        }
    }

    /** The customers. */
    static final class CustomersSeeder extends ExportSeeder {
        @Override
        protected Path file() {
            return Path.of("customers.json");
        }

        @Override
        protected String table() {
            return "customers";
        }

        @Override
        protected void map(ExportMapping map) {
            map.key("_id").to("id");
            map.key("accounts").to("account_ids");
        }
    }
}
