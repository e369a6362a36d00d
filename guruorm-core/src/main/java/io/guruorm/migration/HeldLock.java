package io.guruorm.migration;

/** Something that only one run at a time can have. */
interface HeldLock {

    /** Takes it if it is free; never waits. */
    boolean tryTake();

    /** Who has it, as far as anybody knows. */
    LockHolder holder();

    /** Lets go. */
    void free();
}
