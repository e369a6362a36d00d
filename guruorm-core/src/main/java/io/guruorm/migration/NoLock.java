package io.guruorm.migration;

/** For a database that nobody else can reach, as it lives in this process' memory. */
final class NoLock implements HeldLock {

    @Override
    public boolean tryTake() {
        return true;
    }

    @Override
    public LockHolder holder() {
        return LockHolders.UNKNOWN;
    }

    @Override
    public void free() {}
}
