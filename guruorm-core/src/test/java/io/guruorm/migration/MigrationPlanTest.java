package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationPlanTest {

    private static final String A = "2025_01_01_000000_a";
    private static final String B = "2025_01_02_000000_b";
    private static final String C = "2025_01_03_000000_c";
    private static final String R = "R_views";
    private static final String D = "2025_01_04_000000_d";

    private final List<MigrationFile> files = new ArrayList<>();
    private final List<HistoryRow> rows = new ArrayList<>();

    private MigrationPlanTest file(String name) {
        return file(name, "s1:" + name);
    }

    private MigrationPlanTest file(String name, String checksum) {
        files.add(new NamedFile(name, checksum));
        return this;
    }

    private MigrationPlanTest ran(String name, int batch) {
        return row(name, batch, "s1:" + name, "ran");
    }

    private MigrationPlanTest row(String name, int batch, String checksum, String state) {
        rows.add(new HistoryRow(
                rows.size() + 1, name, batch, null, checksum, null, state, null, null, "ann@laptop", "dev"));
        return this;
    }

    private MigrationPlan plan() {
        return new MigrationPlan(files, rows);
    }

    private List<String> forward(String to) {
        return plan().forward(to).stream().map(file -> file.name().text()).toList();
    }

    private List<String> back(RollbackOptions options) {
        return plan().back(options).stream().map(one -> one.row().migration()).toList();
    }

    private static void assertRefused(MigrationException.Kind kind, String part, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(MigrationException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(kind))
                .hasMessageContaining(part);
    }

    @Test
    void pendingIsWhatHasNoRowInTheOrderOfNames() {
        file(C).file(A).file(B).ran(B, 1);
        assertThat(forward(null)).containsExactly(A, C);
    }

    @Test
    void theFirstBatchIsOneAndTheNextFollowsTheLargest() {
        assertThat(plan().nextBatch()).isEqualTo(1);
        ran(A, 4).ran(B, 2);
        assertThat(plan().nextBatch()).isEqualTo(5);
    }

    @Test
    void goesUpToAndIncludingANameAndNeverBack() {
        file(A).file(B).file(C).file(D).ran(C, 1);
        assertThat(forward(B)).containsExactly(A, B);
        assertThat(forward(C)).containsExactly(A, B);
        ran(A, 2).ran(B, 2);
        assertThat(forward(A)).isEmpty();
    }

    @Test
    void anUnknownNameToGoToIsRefusedWithTheNearest() {
        file(A).file(B);
        assertRefused(USAGE, "Did you mean \"" + B + "\"?", () -> forward("2025_01_02_000000_bb"));
    }

    @Test
    void aPendingMigrationIsLateWhenALaterNameHasRun() {
        file(A).file(B).file(C).ran(B, 1);
        assertThat(plan().isLate(new MigrationName(A))).isTrue();
        assertThat(plan().isLate(new MigrationName(C))).isFalse();
    }

    @Test
    void statusTellsWhatRanLate() {
        file(A).file(B).file(C).file(D).ran(A, 1).ran(C, 1).ran(B, 2);
        assertThat(plan().status().stream().filter(MigrationStatus::late).map(MigrationStatus::name))
                .containsExactly(B);
    }

    @ParameterizedTest
    @CsvSource({
        "ran, s1:x, s1:x, RAN",
        "ran, s1:x, , RAN",
        "ran, , s1:x, RAN",
        "ran, s1:x, s1:y, CHANGED",
        "running, s1:x, s1:x, RUNNING",
        "failed, s1:x, s1:y, FAILED",
        "reverting, s1:x, s1:x, REVERTING"
    })
    void statusReadsTheStateOffRowAndFile(String state, String recorded, String present, MigrationState expected) {
        file(A, present).row(A, 1, recorded, state);
        assertThat(plan().status()).extracting(MigrationStatus::state).containsExactly(expected);
    }

    @Test
    void statusShowsPendingAndMissing() {
        file(B).ran(A, 1);
        assertThat(plan().status())
                .extracting(MigrationStatus::name, MigrationStatus::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(A, MigrationState.MISSING),
                        org.assertj.core.groups.Tuple.tuple(B, MigrationState.PENDING));
    }

    @Test
    void aChangedMigrationStopsARunAndPrintsItsCure() {
        file(A, "s1:new").file(B).row(A, 1, "s1:old", "ran");
        assertRefused(REPAIR, "`guruorm migrate:repair --accept=" + A + "`", () -> forward(null));
    }

    @Test
    void aChangedMigrationCanBeRolledBack() {
        file(A, "s1:new").row(A, 1, "s1:old", "ran");
        assertThat(back(RollbackOptions.lastBatch())).containsExactly(A);
    }

    @Test
    void aMissingFileStopsARollbackButNoRun() {
        file(B).ran(A, 1);
        assertThat(forward(null)).containsExactly(B);
        assertRefused(REPAIR, "`guruorm migrate:repair --forget=" + A + "`", () -> back(RollbackOptions.lastBatch()));
    }

    @Test
    void aMissingFileThatIsNotToBeUndoneIsNoMatter() {
        file(B).ran(A, 1).ran(B, 2);
        assertThat(back(RollbackOptions.lastBatch())).containsExactly(B);
    }

    @ParameterizedTest
    @CsvSource({"running", "failed"})
    void aHalfDoneMigrationIsGoneOnWithFirst(String state) {
        file(A).file(B).file(C).ran(A, 1).row(B, 2, "s1:other", state);
        assertThat(plan().resumed()).extracting(one -> one.row().migration()).containsExactly(B);
        assertThat(forward(null)).containsExactly(C);
        assertThat(back(RollbackOptions.lastBatch())).containsExactly(B);
        assertRefused(REPAIR, B + " stands as \"" + state, () -> back(RollbackOptions.batch(1)));
    }

    @Test
    void aHalfDoneMigrationWithoutItsFileStopsARun() {
        file(A).ran(A, 1).row(B, 2, null, "failed");
        assertRefused(REPAIR, "--mark-ran=" + B, () -> plan().resumed());
        assertRefused(REPAIR, "--forget=" + B, () -> back(RollbackOptions.lastBatch()));
    }

    @Test
    void whatIsBeingUndoneStopsARunAndBelongsToEveryRollback() {
        file(A).file(B).row(A, 1, "s1:x", "reverting").ran(B, 2);
        assertRefused(REPAIR, "`guruorm migrate:rollback` goes on with it", () -> plan().resumed());
        assertThat(back(RollbackOptions.lastBatch())).containsExactly(B, A);
    }

    @Test
    void whatRunsAgainWhenItChangesComesLastAndStaysOutOfTheBatches() {
        file(R).file(A).file(B);
        assertThat(forward(null)).containsExactly(A, B, R);
        assertThat(forward(B)).containsExactly(A, B);
        ran(A, 1).row(R, 1, "s1:old", "ran").ran(B, 2);
        assertThat(forward(null)).containsExactly(R);
        assertThat(plan().status()).extracting(MigrationStatus::state).last().isEqualTo(MigrationState.PENDING);
        assertThat(back(RollbackOptions.lastBatch())).containsExactly(B);
        assertThat(back(RollbackOptions.batches(2))).containsExactly(B, A);
        assertThat(back(RollbackOptions.everything())).containsExactly(R, B, A);
        assertThat(plan().isLate(new MigrationName(R))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"squashed, s1:x", "ran, s9:x"})
    void aHistoryOfANewerVersionIsRefused(String state, String checksum) {
        file(A).row(A, 1, checksum, state);
        assertRefused(REPAIR, "Update the tool", this::plan);
    }

    @Test
    void rollbackGoesByBatchThenIdNeverByName() {
        file(A).file(B).file(C).file(D).ran(C, 1).ran(A, 2).ran(D, 2).ran(B, 1);
        assertThat(back(RollbackOptions.lastBatch())).containsExactly(D, A);
        assertThat(back(RollbackOptions.batches(2))).containsExactly(D, A, B, C);
        assertThat(back(RollbackOptions.batches(9))).containsExactly(D, A, B, C);
        assertThat(back(RollbackOptions.batch(1))).containsExactly(B, C);
        assertThat(back(RollbackOptions.batch(7))).isEmpty();
        assertThat(back(RollbackOptions.migrations(3))).containsExactly(D, A, B);
        assertThat(back(RollbackOptions.everything())).containsExactly(D, A, B, C);
    }

    @Test
    void nothingRecordedIsNothingToUndo() {
        file(A);
        assertThat(back(RollbackOptions.lastBatch())).isEmpty();
    }

    @Test
    void aRollbackOfNothingIsRefused() {
        assertRefused(USAGE, "at least 1", () -> RollbackOptions.batches(0));
    }
}
