/**
 * Configuration as values, read from YAML, {@code .env} and the environment.
 *
 * <p>May import {@code error} only.
 */
@NullMarked
package io.guruorm.config;

import org.jspecify.annotations.NullMarked;
