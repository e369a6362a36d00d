package io.guruorm.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NameMatchingTest {

    private static final String USERS = "2025_01_01_120000_create_users";
    private static final String POSTS = "2025_01_02_120000_create_posts";
    private static final String INDEX = "2025_01_03_120000_add_index";
    private static final String INDEX_AGAIN = "2025_01_04_120000_add_index";
    private static final Set<String> OURS = new TreeSet<>(List.of(USERS, POSTS, INDEX, INDEX_AGAIN));

    @Test
    void mappingGoesBeforeNamesAndNamesBeforeWords() {
        assertThat(match(
                        "said = " + POSTS,
                        theirs("said", USERS, "create_users"),
                        theirs("named", INDEX, "create_posts"),
                        theirs("worded", "nothing", "create_users")))
                .containsExactly(POSTS, INDEX, USERS);
    }

    @Test
    void whatHasNoFileAnyMoreIsLeftOut() {
        assertThat(match("old = -", theirs("old", USERS, ""))).containsExactly("-");
    }

    @Test
    void allThatNobodyCanTellIsRefusedAtOnceWithTheLinesToWrite() {
        assertThatThrownBy(() -> match(
                        "",
                        theirs("a", USERS, ""),
                        theirs("b", "nothing", "add_index"),
                        theirs("c", "nothing", "create_post"),
                        theirs("d", "2025_01_02_120000_create_post", ""),
                        theirs("e", "nothing", "")))
                .isInstanceOfSatisfying(UnmappedMigrationsException.class, thrown -> assertThat(thrown.lines())
                        .containsExactly(
                                "b = ? # " + INDEX + " or " + INDEX_AGAIN + "?",
                                "c = ? # " + POSTS + "?",
                                "d = ? # " + POSTS + "?",
                                "e = ?"))
                .hasMessageContaining("Of the 5 migrations that Knex has run")
                .hasMessageContaining("b (it may be " + INDEX + " or " + INDEX_AGAIN + ")")
                .hasMessageContaining("c (there is no nothing, …_create_post here)")
                .hasMessageContaining("`c = ? # " + POSTS + "?`, ")
                .hasMessageContaining("Nothing was recorded");
    }

    @Test
    void twoThatWouldBeOneAreRefused() {
        assertThatThrownBy(() -> match("", theirs("a", USERS, ""), theirs("b", "nothing", "create_users")))
                .isInstanceOfSatisfying(UnmappedMigrationsException.class, thrown -> assertThat(thrown.lines())
                        .hasSize(2))
                .hasMessageContaining("a (so would be another one, " + USERS + ")");
        assertThat(match("b = " + POSTS, theirs("a", USERS, ""), theirs("b", "nothing", "create_users")))
                .containsExactly(USERS, POSTS);
    }

    @Test
    void wordsAreInSnakeCase() {
        assertThat(List.of("Create users", "CreateUsers", "create-users", " Créate  users! ", "создать"))
                .map(NameWords::snake)
                .containsExactly("create_users", "create_users", "create_users", "create_users", "");
    }

    private static List<String> match(String mapping, ForeignMigration... ran) {
        return new NameMatching(ForeignTool.KNEX, OURS, NameMapping.parse("map.txt", mapping))
                .match(List.of(ran)).stream()
                        .map(pair -> pair.ours().orElse("-"))
                        .toList();
    }

    private static ForeignMigration theirs(String name, String exact, String words) {
        return new ForeignMigration(name, List.of(), List.of(exact), words, null, null, 1, null);
    }
}
