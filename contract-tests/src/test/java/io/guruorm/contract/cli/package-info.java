/** The command line as a process, on real project folders and a real PostgreSQL. */
@NullMarked
package io.guruorm.contract.cli;

import org.jspecify.annotations.NullMarked;
