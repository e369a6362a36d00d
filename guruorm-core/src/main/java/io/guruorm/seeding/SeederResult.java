package io.guruorm.seeding;

import java.time.Duration;

/**
 * A seeder that has run.
 *
 * @param name its simple name
 * @param depth how many seeders it ran inside: 0 for one that was named
 * @param time how long it took, the seeders that it called included
 */
public record SeederResult(String name, int depth, Duration time) {}
