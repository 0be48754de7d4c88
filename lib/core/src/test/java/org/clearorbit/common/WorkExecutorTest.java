package org.clearorbit.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkExecutorTest {

    private static List<WorkUnit<Integer>> squares(int count) {
        return IntStream.range(0, count)
                .<WorkUnit<Integer>>mapToObj(k -> () -> k * k)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsComeInTheOrderOfTheUnits(int threads) {
        List<Integer> expected = IntStream.range(0, 100).map(k -> k * k).boxed().toList();
        assertThat(WorkExecutor.threads(threads).runAll(squares(100))).isEqualTo(expected);
        assertThat(WorkExecutor.threads(threads).runAll(squares(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anExceptionOfAUnitReachesTheCaller(int threads) {
        List<WorkUnit<Integer>> units = List.of(() -> 1, () -> {
            throw new InvalidInputException("unit two");
        });
        assertThatThrownBy(() -> WorkExecutor.threads(threads).runAll(units))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("unit two");
    }

    @Test
    void anErrorOfAUnitReachesTheCaller() {
        List<WorkUnit<Integer>> units = List.of(() -> 1, () -> {
            throw new AssertionError("broken");
        });
        assertThatThrownBy(() -> WorkExecutor.threads(2).runAll(units)).isInstanceOf(AssertionError.class);
    }

    @Test
    void interruptedOrNotNothingRunsOnAfterTheCall() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger leftOver = new AtomicInteger(-1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(3);
        WorkUnit<Integer> slow = () -> {
            running.incrementAndGet();
            started.countDown();
            long end = System.nanoTime() + 200_000_000L;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return running.decrementAndGet();
        };
        Thread caller = new Thread(() -> {
            try {
                WorkExecutor.threads(3).runAll(Collections.nCopies(30, slow));
            } catch (CancelledException e) {
                thrown.set(e);
            }
            leftOver.set(running.get());
        });
        caller.start();
        started.await();
        caller.interrupt();
        caller.join();
        assertThat(thrown.get()).isInstanceOf(CancelledException.class);
        assertThat(leftOver).hasValue(0);
    }

    @Test
    void theFailureOfTheFirstUnitThatFailsIsTold() {
        List<WorkUnit<Integer>> units = IntStream.range(0, 200)
                .<WorkUnit<Integer>>mapToObj(k -> () -> {
                    if (k >= 20) {
                        throw new InvalidInputException("unit " + k);
                    }
                    return k;
                })
                .toList();
        assertThatThrownBy(() -> WorkExecutor.threads(4).runAll(units)).hasMessage("unit 20");
    }

    @Test
    void atLeastOneThreadIsNeeded() {
        assertThatThrownBy(() -> WorkExecutor.threads(0)).hasMessage("threads = 0, expected at least 1");
    }

    @Test
    void derivedSeedsDiffer() {
        assertThat(LongStream.range(0, 10_000)
                        .map(k -> Seeds.derive(1, k))
                        .distinct()
                        .count())
                .isEqualTo(10_000);
        assertThat(Seeds.derive(1, 0)).isNotEqualTo(Seeds.derive(2, 0));
    }

    @Test
    void derivedSeedsAreThoseOfSplitMix64() {
        // the first three outputs of SplitMix64 from state 1234567, as its reference implementation prints them
        assertThat(Seeds.derive(1234567, 0)).isEqualTo(6457827717110365317L);
        assertThat(Seeds.derive(1234567, 1)).isEqualTo(3203168211198807973L);
        assertThat(Seeds.derive(1234567, 2)).isEqualTo(-8629252141511181193L);
    }
}
