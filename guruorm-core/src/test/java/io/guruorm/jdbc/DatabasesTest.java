package io.guruorm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabasesTest {

    private final AtomicInteger opened = new AtomicInteger();

    @AfterEach
    void nothingGlobal() {
        Databases.setGlobal(null);
    }

    @Test
    void eachDatabaseIsOpenedOnceAtFirstUse() {
        Databases databases = databases();

        assertThat(opened).hasValue(0);
        assertThat(databases.get()).isSameAs(databases.get("main")).isNotSameAs(databases.get("reports"));
        assertThat(opened).hasValue(2);
        assertThat(databases.names()).containsExactly("main", "reports");
    }

    @Test
    void unknownNameIsRefusedWithTheNearest() {
        assertThatThrownBy(() -> databases().get("report"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("There is no connection \"report\". Did you mean \"reports\"? There are: main, reports.");
        assertThatThrownBy(() -> Databases.of("mian", Map.of("main", this::open)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Did you mean \"main\"?");
    }

    @Test
    void currentIsTheGlobalDefault() {
        assertThatThrownBy(Databases::current)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("setAsGlobal()");

        Databases databases = databases();
        Databases.setGlobal(databases);
        assertThat(Databases.current()).isSameAs(databases.get());
        assertThat(Databases.current("reports")).isSameAs(databases.get("reports"));
    }

    @Test
    void standInIsUsedByItsThreadAndOthersAreRefused() throws Exception {
        Databases.setGlobal(databases());
        Database standIn = Database.offline("reports", PostgresDialect.of(18));

        Databases.standIn(standIn, given -> {
            assertThat(given).isSameAs(standIn);
            assertThat(Databases.current()).isSameAs(standIn);
            assertThat(Databases.current("reports")).isSameAs(standIn);
            assertThatThrownBy(() -> Databases.current("main"))
                    .isInstanceOf(GuruException.class)
                    .hasMessageContaining("only the connection \"reports\" may be used, and \"main\" was asked for");
            Thread other = new Thread(() -> assertThat(Databases.current()).isNotSameAs(standIn));
            other.start();
            other.join();
        });

        assertThat(Databases.current()).isNotSameAs(standIn);
    }

    @Test
    void innerStandInGivesWayToTheOuterOne() {
        Database outer = Database.offline("main", PostgresDialect.of(18));
        Database inner = Database.offline("main", PostgresDialect.of(18));

        Databases.standIn(outer, first -> {
            assertThatThrownBy(() -> Databases.standIn(inner, second -> {
                        assertThat(Databases.current()).isSameAs(inner);
                        throw new IllegalStateException("out");
                    }))
                    .hasMessage("out");
            assertThat(Databases.current()).isSameAs(outer);
        });
    }

    private Databases databases() {
        var openings = new LinkedHashMap<String, Supplier<Database>>();
        openings.put("main", this::open);
        openings.put("reports", this::open);
        return Databases.of("main", openings);
    }

    private Database open() {
        opened.incrementAndGet();
        return Database.offline("any", PostgresDialect.of(18));
    }
}
