package io.guruorm.sql;

/** A statement as a value: what shall be asked or changed, before any dialect has written it down. */
public interface Statement {}
