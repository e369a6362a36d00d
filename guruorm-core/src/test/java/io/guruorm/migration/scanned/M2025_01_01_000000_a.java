package io.guruorm.migration.scanned;

/** Found by its package. */
final class M2025_01_01_000000_a extends Base {}
