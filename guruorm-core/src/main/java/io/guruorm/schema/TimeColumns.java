package io.guruorm.schema;

import io.guruorm.schema.ColumnType.DateTimeType;
import io.guruorm.schema.ColumnType.SimpleType;
import io.guruorm.schema.ColumnType.TimeType;
import java.util.List;

/** Words for columns of days and times. The precision is 6 digits of the second where nothing else is said. */
public sealed interface TimeColumns extends Columns permits Blueprint {

    /** The digits of the second's fraction where nothing else is said. */
    int DEFAULT_PRECISION = 6;

    /** A day. */
    default ColumnBuilder date(String name) {
        return addColumn(name, SimpleType.DATE);
    }

    /** A year. */
    default ColumnBuilder year(String name) {
        return addColumn(name, SimpleType.YEAR);
    }

    /** A day and a time without zone. */
    default ColumnBuilder dateTime(String name) {
        return dateTime(name, DEFAULT_PRECISION);
    }

    /** {@link #dateTime(String)} with so many digits of the second. */
    default ColumnBuilder dateTime(String name, int precision) {
        return addColumn(name, new DateTimeType(precision, false, false));
    }

    /** A point in time. */
    default ColumnBuilder dateTimeTz(String name) {
        return dateTimeTz(name, DEFAULT_PRECISION);
    }

    /** {@link #dateTimeTz(String)} with so many digits of the second. */
    default ColumnBuilder dateTimeTz(String name, int precision) {
        return addColumn(name, new DateTimeType(precision, true, false));
    }

    /** A time of day. */
    default ColumnBuilder time(String name) {
        return time(name, DEFAULT_PRECISION);
    }

    /** {@link #time(String)} with so many digits of the second. */
    default ColumnBuilder time(String name, int precision) {
        return addColumn(name, new TimeType(precision, false));
    }

    /** A time of day with its offset from UTC. */
    default ColumnBuilder timeTz(String name) {
        return timeTz(name, DEFAULT_PRECISION);
    }

    /** {@link #timeTz(String)} with so many digits of the second. */
    default ColumnBuilder timeTz(String name, int precision) {
        return addColumn(name, new TimeType(precision, true));
    }

    /** A day and a time without zone. */
    default ColumnBuilder timestamp(String name) {
        return timestamp(name, DEFAULT_PRECISION);
    }

    /** {@link #timestamp(String)} with so many digits of the second. */
    default ColumnBuilder timestamp(String name, int precision) {
        return addColumn(name, new DateTimeType(precision, false, true));
    }

    /** A point in time. */
    default ColumnBuilder timestampTz(String name) {
        return timestampTz(name, DEFAULT_PRECISION);
    }

    /** {@link #timestampTz(String)} with so many digits of the second. */
    default ColumnBuilder timestampTz(String name, int precision) {
        return addColumn(name, new DateTimeType(precision, true, true));
    }

    /** {@code created_at} and {@code updated_at}, without zone, or null; gives both columns back. */
    default List<ColumnBuilder> timestamps() {
        return timestamps(DEFAULT_PRECISION);
    }

    /** {@link #timestamps()} with so many digits of the second. */
    default List<ColumnBuilder> timestamps(int precision) {
        return List.of(
                timestamp("created_at", precision).nullable(),
                timestamp("updated_at", precision).nullable());
    }

    /** Another word for {@link #timestamps()}. */
    default List<ColumnBuilder> nullableTimestamps() {
        return timestamps();
    }

    /** Another word for {@link #timestamps(int)}. */
    default List<ColumnBuilder> nullableTimestamps(int precision) {
        return timestamps(precision);
    }

    /** {@code created_at} and {@code updated_at}, points in time, or null; gives both columns back. */
    default List<ColumnBuilder> timestampsTz() {
        return timestampsTz(DEFAULT_PRECISION);
    }

    /** {@link #timestampsTz()} with so many digits of the second. */
    default List<ColumnBuilder> timestampsTz(int precision) {
        return List.of(
                timestampTz("created_at", precision).nullable(),
                timestampTz("updated_at", precision).nullable());
    }

    /** Another word for {@link #timestampsTz()}. */
    default List<ColumnBuilder> nullableTimestampsTz() {
        return timestampsTz();
    }

    /** Another word for {@link #timestampsTz(int)}. */
    default List<ColumnBuilder> nullableTimestampsTz(int precision) {
        return timestampsTz(precision);
    }

    /** {@code created_at} and {@code updated_at} as {@code dateTime}, or null; gives both columns back. */
    default List<ColumnBuilder> datetimes() {
        return datetimes(DEFAULT_PRECISION);
    }

    /** {@link #datetimes()} with so many digits of the second. */
    default List<ColumnBuilder> datetimes(int precision) {
        return List.of(
                dateTime("created_at", precision).nullable(),
                dateTime("updated_at", precision).nullable());
    }

    /** {@code deleted_at}, without zone, or null. */
    default ColumnBuilder softDeletes() {
        return softDeletes("deleted_at");
    }

    /** {@link #softDeletes()} under another name. */
    default ColumnBuilder softDeletes(String name) {
        return softDeletes(name, DEFAULT_PRECISION);
    }

    /** {@link #softDeletes(String)} with so many digits of the second. */
    default ColumnBuilder softDeletes(String name, int precision) {
        return timestamp(name, precision).nullable();
    }

    /** {@code deleted_at}, a point in time, or null. */
    default ColumnBuilder softDeletesTz() {
        return softDeletesTz("deleted_at");
    }

    /** {@link #softDeletesTz()} under another name. */
    default ColumnBuilder softDeletesTz(String name) {
        return softDeletesTz(name, DEFAULT_PRECISION);
    }

    /** {@link #softDeletesTz(String)} with so many digits of the second. */
    default ColumnBuilder softDeletesTz(String name, int precision) {
        return timestampTz(name, precision).nullable();
    }

    /** {@code deleted_at} as {@code dateTime}, or null. */
    default ColumnBuilder softDeletesDatetime() {
        return softDeletesDatetime("deleted_at");
    }

    /** {@link #softDeletesDatetime()} under another name. */
    default ColumnBuilder softDeletesDatetime(String name) {
        return softDeletesDatetime(name, DEFAULT_PRECISION);
    }

    /** {@link #softDeletesDatetime(String)} with so many digits of the second. */
    default ColumnBuilder softDeletesDatetime(String name, int precision) {
        return dateTime(name, precision).nullable();
    }
}
