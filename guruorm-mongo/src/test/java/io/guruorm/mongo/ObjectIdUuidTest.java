package io.guruorm.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectIdUuidTest {

    /** Fixed, so that a failure can be seen again. */
    private static final long SEED = 20251129;

    @ParameterizedTest
    @CsvSource({
        "5ca4bbc7a2dd94ee5816238c, 5ca4bbc7-a2dd-894e-b960-588e30000000",
        "000000000000000000000000, 00000000-0000-8000-8000-000000000000",
        "ffffffffffffffffffffffff, ffffffff-ffff-8fff-bfff-fffffc000000",
        "000000000000000f00000000, 00000000-0000-8000-bc00-000000000000",
        "00000000000000f000000001, 00000000-0000-800f-8000-000004000000"
    })
    void carriesTheTwelveBytesInOrder(String hex, UUID uuid) {
        assertThat(ObjectIdUuid.toUuid(hex)).isEqualTo(uuid);
        assertThat(ObjectIdUuid.toObjectId(uuid)).hasToString(hex);
    }

    @Test
    void everyObjectIdComesBack() {
        assertThat(objectIds(10_000)).allSatisfy(id -> {
            UUID uuid = ObjectIdUuid.toUuid(id);
            assertThat(uuid.version()).isEqualTo(8);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(ObjectIdUuid.isObjectId(uuid)).isTrue();
            assertThat(ObjectIdUuid.toObjectId(uuid)).isEqualTo(id);
        });
    }

    @Test
    void uuidsSortAsTheirObjectIdsDo() {
        List<ObjectId> ids = objectIds(10_000).sorted().toList();
        assertThat(ids.stream().map(ObjectIdUuid::toUuid)).isSortedAccordingTo(BY_BYTES);
    }

    @Test
    void aChangedBitIsAnotherObjectIdOrRefused() {
        ObjectId id = new ObjectId("5ca4bbc7a2dd94ee5816238c");
        UUID uuid = ObjectIdUuid.toUuid(id);
        for (int bit = 0; bit < 64; bit++) {
            assertIsAnotherOrRefused(
                    id, new UUID(uuid.getMostSignificantBits() ^ 1L << bit, uuid.getLeastSignificantBits()));
            assertIsAnotherOrRefused(
                    id, new UUID(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits() ^ 1L << bit));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5ca4bbc7-a2dd-494e-b960-588e30000000", // version 4
                "5ca4bbc7-a2dd-894e-f960-588e30000000", // another variant
                "5ca4bbc7-a2dd-894e-b960-588e30000001", // more than 96 bits
                "5ca4bbc7-a2dd-894e-b960-588e32000000", // the highest of the zero bits
                "00000000-0000-0000-0000-000000000000"
            })
    void refusesAUuidThatCarriesNone(UUID uuid) {
        assertThat(ObjectIdUuid.isObjectId(uuid)).isFalse();
        assertThatThrownBy(() -> ObjectIdUuid.toObjectId(uuid))
                .isInstanceOf(GuruException.class)
                .hasMessage(uuid + " carries no ObjectId: such a UUID is of version 8 and ends in 26 zero bits.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5ca4bbc7a2dd94ee5816238", "5ca4bbc7a2dd94ee5816238cc", "5ca4bbc7a2dd94ee5816238g"})
    void refusesTextThatIsNoObjectId(String hex) {
        assertThatThrownBy(() -> ObjectIdUuid.toUuid(hex))
                .isInstanceOf(GuruException.class)
                .hasMessage("\"" + hex + "\" is no ObjectId: that is 24 hexadecimal digits.");
    }

    private static final Comparator<UUID> BY_BYTES = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static Stream<ObjectId> objectIds(int count) {
        Random random = new Random(SEED);
        return Stream.generate(() -> {
                    byte[] bytes = new byte[12];
                    random.nextBytes(bytes);
                    return new ObjectId(bytes);
                })
                .limit(count);
    }

    private static void assertIsAnotherOrRefused(ObjectId id, UUID changed) {
        if (ObjectIdUuid.isObjectId(changed)) {
            ObjectId other = ObjectIdUuid.toObjectId(changed);
            assertThat(other).isNotEqualTo(id);
            assertThat(ObjectIdUuid.toUuid(other)).isEqualTo(changed);
        } else {
            assertThatThrownBy(() -> ObjectIdUuid.toObjectId(changed)).isInstanceOf(GuruException.class);
        }
    }
}
