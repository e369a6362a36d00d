/**
 * The test kit for programs that use the library: embedded servers, assertions, a JUnit extension.
 *
 * <p>May import the core, JUnit's API and the embedded servers.
 */
@NullMarked
package io.guruorm.testing;

import org.jspecify.annotations.NullMarked;
