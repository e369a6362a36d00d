package io.guruorm.mongo;

import io.guruorm.error.GuruException;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.bson.types.ObjectId;

/**
 * Turns an ObjectId of MongoDB into a UUID and back. The UUID is of version 8 and carries the twelve bytes in their
 * order: 48 bits, the version, 12 bits, the variant, 36 bits, 26 zero bits. So {@code 5ca4bbc7a2dd94ee5816238c} is
 * {@code 5ca4bbc7-a2dd-894e-b960-588e30000000}, and UUIDs sort as bytes just as their ObjectIds do: by time.
 *
 * <p>In PostgreSQL {@code uuid} sorts as bytes; {@link UUID#compareTo} of Java does not, as its numbers are signed.
 */
public final class ObjectIdUuid {

    private static final int VERSION = 8;
    private static final int VARIANT = 2;
    private static final int ZERO_BITS = 26;

    private ObjectIdUuid() {}

    /**
     * The UUID that carries an ObjectId.
     *
     * @param id any ObjectId
     */
    public static UUID toUuid(ObjectId id) {
        ByteBuffer bytes = ByteBuffer.wrap(id.toByteArray());
        long first = bytes.getLong();
        long last = Integer.toUnsignedLong(bytes.getInt());
        long high = (first & 0xffff_ffff_ffff_0000L) | (VERSION << 12) | (first >>> 4 & 0xfff);
        long low = ((first & 0xf) << 32 | last) << ZERO_BITS;
        return new UUID(high, (long) VARIANT << 62 | low);
    }

    /**
     * The UUID that carries an ObjectId.
     *
     * @param hex its 24 hexadecimal digits
     * @throws GuruException if it is not that
     */
    public static UUID toUuid(String hex) {
        if (!ObjectId.isValid(hex)) {
            throw new GuruException("\"" + hex + "\" is no ObjectId: that is 24 hexadecimal digits.");
        }
        return toUuid(new ObjectId(hex));
    }

    /**
     * The ObjectId that a UUID carries.
     *
     * @param uuid one that {@link #toUuid(ObjectId)} made
     * @throws GuruException if it is any other UUID
     */
    public static ObjectId toObjectId(UUID uuid) {
        if (!isObjectId(uuid)) {
            throw new GuruException(
                    uuid + " carries no ObjectId: such a UUID is of version 8 and ends in 26 zero bits.");
        }
        long high = uuid.getMostSignificantBits();
        long rest = uuid.getLeastSignificantBits() << 2 >>> (2 + ZERO_BITS);
        return new ObjectId(ByteBuffer.allocate(12)
                .putLong((high & 0xffff_ffff_ffff_0000L) | (high & 0xfff) << 4 | rest >>> 32)
                .putInt((int) rest)
                .array());
    }

    /**
     * Whether a UUID carries an ObjectId, by its form.
     *
     * @param uuid any UUID
     */
    public static boolean isObjectId(UUID uuid) {
        return uuid.version() == VERSION
                && uuid.variant() == VARIANT
                && Long.numberOfTrailingZeros(uuid.getLeastSignificantBits()) >= ZERO_BITS;
    }
}
