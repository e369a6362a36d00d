package io.guruorm.contract.migration;

import java.util.concurrent.Executor;

/** A thread for each task: the common pool may have one thread only, so that two runs would never meet. */
final class ThreadPerTask {

    /** Starts a thread for each task. */
    static final Executor EXECUTOR = task -> new Thread(task, "beside the test").start();

    private ThreadPerTask() {}
}
