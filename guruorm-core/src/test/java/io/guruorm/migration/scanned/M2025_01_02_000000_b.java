package io.guruorm.migration.scanned;

/** Found by its package. */
final class M2025_01_02_000000_b extends Base {}
