/** Whole processes timed beside the peers, interleaved, reported as medians and ratios. */
@NullMarked
package io.guruorm.benchmarks;

import org.jspecify.annotations.NullMarked;
