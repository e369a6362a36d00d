package io.guruorm.contract.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.seeding.Seeder;
import io.guruorm.seeding.SeederIndex;
import io.guruorm.seeding.SeederResult;
import io.guruorm.seeding.SeederRunner;
import io.guruorm.seeding.SeedingException;
import io.guruorm.seeding.SeedingListener;
import io.guruorm.testing.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeederRunnerTest {

    private static DatabaseConfig config;
    private static Database database;

    @BeforeAll
    static void open() {
        config = PostgresServer.shared().createDatabase();
        database = Database.unpooled("main", config);
        database.statement("create table notes (note text, tx bigint default txid_current())");
    }

    @AfterAll
    static void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    @BeforeEach
    void empty() {
        database.statement("delete from notes");
    }

    /** Writes one line. */
    abstract static class Noting extends Seeder {

        final void note(String text) {
            database().statement("insert into notes (note) values (?)", text);
        }
    }

    static final class Users extends Noting {
        @Override
        public void run() {
            note("users " + parameter("count"));
        }
    }

    static final class Posts extends Noting {
        @Override
        public void run() {
            note("posts");
            callOnce(Users.class);
        }
    }

    static final class Everything extends Noting {
        @Override
        public void run() {
            callWith(Users.class, Map.of("count", 3));
            callOnce(Users.class, Posts.class);
            call(Users.class);
            note("all");
        }
    }

    static final class Failing extends Noting {
        @Override
        public void run() throws Exception {
            call(Users.class);
            throw new java.io.IOException("no more ink");
        }
    }

    static final class CallsFailing extends Noting {
        @Override
        public void run() {
            note("before");
            call(Failing.class);
        }
    }

    static final class Circle extends Noting {
        @Override
        public void run() {
            call(Half.class);
        }
    }

    static final class Half extends Noting {
        @Override
        public void run() {
            call(Circle.class);
        }
    }

    static final class StandsIn extends Noting {
        @Override
        public void run() {
            Databases.current("main").statement("insert into notes (note) values ('current')");
            assertThat(Databases.current("main").transactionLevel()).isEqualTo(1);
            assertThatThrownBy(() -> Databases.current("other")).isInstanceOf(GuruException.class);
        }
    }

    /** Has a constructor with a hidden argument, which is the point. */
    @SuppressWarnings("ClassCanBeStatic")
    final class Inner extends Noting {
        @Override
        public void run() {}
    }

    @Test
    void calledSeedersRunInTheTransactionOfTheNamedOne() {
        List<SeederResult> results = run(Everything.class);

        assertThat(notes()).containsExactly("users 3", "posts", "users null", "all");
        assertThat(database.select("select distinct tx from notes")).hasSize(1);
        assertThat(results)
                .extracting(result -> result.name() + " " + result.depth())
                .containsExactly("Users 1", "Posts 1", "Users 1", "Everything 0");
    }

    @Test
    void eachNamedSeederHasItsOwnTransactionInTheOrderGiven() {
        run(List.of(Posts.class, Users.class));

        assertThat(notes()).containsExactly("posts", "users null", "users null");
        assertThat(database.select("select distinct tx from notes")).hasSize(2);
    }

    @Test
    void failureLeavesThoseBeforeAndNothingOfItsOwn() {
        assertThatThrownBy(() -> run(List.of(Users.class, CallsFailing.class, Posts.class)))
                .isInstanceOf(SeedingException.class)
                .hasMessage("Seeder Failing failed: IOException: no more ink. Nothing that it wrote is left.")
                .hasCauseInstanceOf(java.io.IOException.class);
        assertThat(notes()).containsExactly("users null");
    }

    @Test
    void errorOfTheDatabaseKeepsItsOwnWords() {
        database.statement("alter table notes add constraint short check (length(note) < 6)");
        try {
            assertThatThrownBy(() -> run(Users.class))
                    .isInstanceOf(SeedingException.class)
                    .hasMessageContaining("Seeder Users failed: ")
                    .hasMessageContaining("short");
        } finally {
            database.statement("alter table notes drop constraint short");
        }
    }

    @Test
    void seederThatCallsItselfIsRefused() {
        assertThatThrownBy(() -> run(Circle.class))
                .isInstanceOf(SeedingException.class)
                .hasMessageContaining("Circle calls Half calls Circle");
    }

    @Test
    void databaseStandsInWhileItIsSeeded() {
        run(StandsIn.class);

        assertThat(notes()).containsExactly("current");
    }

    @Test
    void innerClassAndAbstractOneAreNamed() {
        assertThatThrownBy(() -> run(Inner.class)).hasMessageContaining("Inner has no constructor without arguments");
        assertThatThrownBy(() -> run(Noting.class)).hasMessageContaining("Noting is abstract");
    }

    @Test
    void seederThatNobodyRunsHasNoDatabase() {
        assertThatThrownBy(() -> new Users().run())
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("is not being run");
    }

    @Test
    void listenerHearsBeginProgressAndEnd() {
        List<String> heard = new ArrayList<>();
        new SeederRunner(database, new SeedingListener() {
                    @Override
                    public void started(String seeder, int depth) {
                        heard.add("started " + seeder + " " + depth);
                    }

                    @Override
                    public void progressed(String seeder, long done, long total) {
                        heard.add(seeder + " " + done + "/" + total);
                    }

                    @Override
                    public void finished(SeederResult result) {
                        heard.add("finished " + result.name());
                    }
                })
                .run(List.of(Counting.class));

        assertThat(heard).containsExactly("started Counting 0", "Counting 1/2", "Counting 2/2", "finished Counting");
    }

    static final class Counting extends Seeder {
        @Override
        public void run() {
            progress(1, 2);
            progress(2, 2);
        }
    }

    @Test
    void indexFindsByNameInTheOrderAskedFor() {
        SeederIndex index = SeederIndex.of(List.of(Users.class, Posts.class, Noting.class, String.class), "here");

        assertThat(index.names()).containsExactly("Posts", "Users");
        assertThat(index.named(List.of("Users", "Posts"))).isEqualTo(List.of(Users.class, Posts.class));
        assertThatThrownBy(() -> index.named(List.of("Usres")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no seeder Usres in here. Did you mean \"Users\"? There are: Posts, Users.");
    }

    @Test
    void twoSeedersOfOneNameAreRefused() {
        assertThatThrownBy(() -> SeederIndex.of(List.of(Users.class, Other.Users.class), "here"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Two seeders are called Users");
    }

    static final class Other {
        static final class Users extends Seeder {
            @Override
            public void run() {}
        }
    }

    private static List<SeederResult> run(Class<? extends Seeder> seeder) {
        return run(List.of(seeder));
    }

    private static List<SeederResult> run(List<Class<? extends Seeder>> seeders) {
        return new SeederRunner(database).run(seeders);
    }

    private static List<String> notes() {
        return database.select("select note from notes order by ctid").stream()
                .map(row -> String.valueOf(row.get("note")))
                .toList();
    }
}
