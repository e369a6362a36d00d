/** What MySQL and MariaDB have to do alike on real servers; each has subclasses of these tests. */
@NullMarked
package io.guruorm.contract.mysqlfamily;

import org.jspecify.annotations.NullMarked;
