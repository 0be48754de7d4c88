package org.clearorbit.benchmarks;

import java.util.function.Consumer;

/** Keeps the last result in a volatile field, so that no result can be optimised away. */
final class Sink implements Consumer<Object> {

    private volatile Object last = "";

    @Override
    public void accept(Object result) {
        last = result;
    }

    @Override
    public String toString() {
        return String.valueOf(last);
    }
}
