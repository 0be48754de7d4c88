package org.clearorbit.common;

import java.io.Serializable;

/**
 * One independent piece of heavy work: it carries everything it needs, its seed included, so that it gives the same
 * result on any thread or machine.
 *
 * @param <R> what it yields
 */
@FunctionalInterface
public interface WorkUnit<R> extends Serializable {

    /** @return the result, a function of the unit's fields alone */
    R run();
}
