/** What it costs to go from one orbit to another, and to dispose of an object. */
@NullMarked
package org.clearorbit.transfer;

import org.jspecify.annotations.NullMarked;
