/** Taking over what other migration tools have run, on real databases. */
@NullMarked
package io.guruorm.contract.adopt;

import org.jspecify.annotations.NullMarked;
