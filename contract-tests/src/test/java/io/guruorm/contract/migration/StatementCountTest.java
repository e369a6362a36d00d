package io.guruorm.contract.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.StatementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementCountTest {

    @RegisterExtension
    final Project project = new Project();

    private void recorded(int from, int to) {
        for (int i = from; i < to; i++) {
            String name = String.format(Locale.ROOT, "2025_01_01_%06d_t", i);
            project.sql(name, "select 1;");
            project.database().statement("insert into migrations (migration, batch) values (?, 1)", name);
        }
    }

    private int sent(Runnable work) {
        List<StatementEvent> events = new ArrayList<>();
        project.database().listen(events::add);
        work.run();
        int count = events.size();
        events.clear();
        return count;
    }

    @Test
    void aThousandRecordedMigrationsTakeNoMoreStatementsThanTen() {
        project.migrator().install();
        recorded(0, 10);
        int run = sent(() -> project.migrator().run());
        int status = sent(() -> assertThat(project.migrator().status()).hasSize(10));
        recorded(10, 1000);
        assertThat(sent(() -> assertThat(project.migrator().run().migrations()).isEmpty()))
                .isPositive()
                .isLessThanOrEqualTo(run);
        assertThat(sent(() -> assertThat(project.migrator().status()).hasSize(1000)))
                .isPositive()
                .isLessThanOrEqualTo(status);
    }
}
