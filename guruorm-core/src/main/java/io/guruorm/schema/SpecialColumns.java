package io.guruorm.schema;

import io.guruorm.schema.ColumnType.BinaryType;
import io.guruorm.schema.ColumnType.ComputedType;
import io.guruorm.schema.ColumnType.RawType;
import io.guruorm.schema.ColumnType.SimpleType;
import io.guruorm.schema.ColumnType.SpatialType;
import io.guruorm.schema.ColumnType.VectorType;
import org.jspecify.annotations.Nullable;

/** Words for columns of documents, bytes, addresses, shapes, vectors, and types of one's own. */
public sealed interface SpecialColumns extends Columns permits Blueprint {

    /** JSON kept as text. */
    default ColumnBuilder json(String name) {
        return addColumn(name, SimpleType.JSON);
    }

    /** JSON kept taken apart. */
    default ColumnBuilder jsonb(String name) {
        return addColumn(name, SimpleType.JSONB);
    }

    /** Bytes. */
    default ColumnBuilder binary(String name) {
        return addColumn(name, new BinaryType(null, false));
    }

    /** At most so many bytes; MySQL, MariaDB and SQL Server. */
    default ColumnBuilder binary(String name, int length) {
        return binary(name, length, false);
    }

    /** At most or exactly so many bytes; MySQL, MariaDB and SQL Server. */
    default ColumnBuilder binary(String name, int length, boolean fixed) {
        return addColumn(name, new BinaryType(length, fixed));
    }

    /** {@code ip_address}: an IP address. */
    default ColumnBuilder ipAddress() {
        return ipAddress("ip_address");
    }

    /** An IP address. */
    default ColumnBuilder ipAddress(String name) {
        return addColumn(name, SimpleType.IP_ADDRESS);
    }

    /** {@code mac_address}: a MAC address. */
    default ColumnBuilder macAddress() {
        return macAddress("mac_address");
    }

    /** A MAC address. */
    default ColumnBuilder macAddress(String name) {
        return addColumn(name, SimpleType.MAC_ADDRESS);
    }

    /** A shape in the plane. */
    default ColumnBuilder geometry(String name) {
        return geometry(name, null);
    }

    /** A shape in the plane, such as a {@code point}. */
    default ColumnBuilder geometry(String name, @Nullable String subtype) {
        return geometry(name, subtype, 0);
    }

    /**
     * A shape in the plane.
     *
     * @param name the column
     * @param subtype such as {@code point}, or null for any
     * @param srid the reference system; 0 for none
     */
    default ColumnBuilder geometry(String name, @Nullable String subtype, int srid) {
        return addColumn(name, new SpatialType(subtype, srid, false));
    }

    /** A shape on the globe. */
    default ColumnBuilder geography(String name) {
        return geography(name, null);
    }

    /** A shape on the globe, such as a {@code point}, in the reference system 4326. */
    default ColumnBuilder geography(String name, @Nullable String subtype) {
        return geography(name, subtype, 4326);
    }

    /**
     * A shape on the globe.
     *
     * @param name the column
     * @param subtype such as {@code point}, or null for any
     * @param srid the reference system; 4326 is that of GPS
     */
    default ColumnBuilder geography(String name, @Nullable String subtype, int srid) {
        return addColumn(name, new SpatialType(subtype, srid, true));
    }

    /**
     * A computed column of SQL Server; elsewhere use {@code virtualAs} or {@code storedAs}.
     *
     * @param name the column
     * @param expression an SQL expression
     */
    default ColumnBuilder computed(String name, String expression) {
        return addColumn(name, new ComputedType(expression));
    }

    /** A vector of any number of dimensions. */
    default ColumnBuilder vector(String name) {
        return addColumn(name, new VectorType(null));
    }

    /** A vector of so many dimensions. */
    default ColumnBuilder vector(String name, int dimensions) {
        return addColumn(name, new VectorType(dimensions));
    }

    /** The words of a text, for search; PostgreSQL. */
    default ColumnBuilder tsvector(String name) {
        return addColumn(name, SimpleType.TSVECTOR);
    }

    /**
     * A column whose type is in one's own SQL; {@code not null} follows it unless {@code nullable()} is said.
     *
     * @param name the column
     * @param definition pasted as it is
     */
    default ColumnBuilder rawColumn(String name, String definition) {
        return addColumn(name, new RawType(definition));
    }
}
