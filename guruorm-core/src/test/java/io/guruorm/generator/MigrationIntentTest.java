package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.generator.MigrationIntent.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationIntentTest {

    @ParameterizedTest
    @CsvSource({
        "create_users_table,                    CREATE,       users,         ''",
        "create_users,                          CREATE,       users,         ''",
        "create_photo_albums,                   CREATE,       photo_albums,  ''",
        "create_photo_albums_table,             CREATE,       photo_albums,  ''",
        "create_links_to_posts_table,           CREATE,       links_to_posts, ''",
        "add_votes_to_users,                    ADD_COLUMNS,  users,         votes",
        "add_votes_to_users_table,              ADD_COLUMNS,  users,         votes",
        "add_votes_column_to_users_table,       ADD_COLUMNS,  users,         votes",
        "add_api_key_to_users,                  ADD_COLUMNS,  users,         api_key",
        "add_first_name_and_last_name_to_users, ADD_COLUMNS,  users,         first_name last_name",
        "add_up_to_date_to_users,               ADD_COLUMNS,  users,         up_to_date",
        "drop_votes_from_users,                 DROP_COLUMNS, users,         votes",
        "remove_votes_columns_from_users_table, DROP_COLUMNS, users,         votes",
        "add_unique_index_to_users,             CHANGE,       users,         ''",
        "add_soft_deletes_to_users,             CHANGE,       users,         ''",
        "change_price_in_orders,                CHANGE,       orders,        ''",
        "move_price_from_orders_table,          CHANGE,       orders,        ''",
        "tidy_up,                               BLANK,        '',            ''",
        "recreate_users,                        BLANK,        '',            ''",
    })
    void nameSaysWhatItIsFor(String words, Kind kind, String table, String columns) {
        assertThat(MigrationIntent.guess(words))
                .isEqualTo(
                        new MigrationIntent(kind, table, columns.isEmpty() ? List.of() : List.of(columns.split(" "))));
    }

    @Test
    void givenTableKeepsColumnsOnlyWhereTheNameMeansIt() {
        assertThat(MigrationIntent.changing("add_votes_to_users", "users").columns())
                .containsExactly("votes");
        assertThat(MigrationIntent.changing("add_votes_to_users", "members"))
                .isEqualTo(new MigrationIntent(Kind.CHANGE, "members", List.of()));
    }
}
