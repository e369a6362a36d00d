package io.guruorm.schema;

import java.util.List;

/** Something said in a blueprint's callback that becomes changes when the callback has ended. */
interface Step {

    /**
     * What was said, finished.
     *
     * @return at least one change
     * @throws io.guruorm.error.GuruException if it was not said to the end
     */
    List<SchemaChange> changes();
}
