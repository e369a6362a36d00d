package io.guruorm.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class CancellationTest {

    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger stops = new AtomicInteger();

    @Test
    void signalStopsTheWorkAndWaitsForItsEnd() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        cancellation.onRequest(stopped::countDown);
        Thread signal = new Thread(cancellation::requestAndWait);
        signal.start();

        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(cancellation.requested()).isTrue();
        signal.join(100);
        assertThat(signal.isAlive()).isTrue();
        cancellation.ended();
        signal.join();
    }

    @Test
    void workThatBeginsAfterTheSignalIsStoppedAtOnce() {
        cancellation.requestAndWait();
        cancellation.onRequest(stops::incrementAndGet);

        assertThat(stops).hasValue(1);
    }

    @Test
    void ordinaryEndStopsNothing() {
        cancellation.onRequest(stops::incrementAndGet);
        cancellation.ended();
        cancellation.requestAndWait();

        assertThat(stops).hasValue(0);
        assertThat(cancellation.requested()).isFalse();
    }
}
