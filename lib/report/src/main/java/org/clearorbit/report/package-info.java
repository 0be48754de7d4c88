/** One self-contained HTML page that shows a campaign; it opens with no network. */
@NullMarked
package org.clearorbit.report;

import org.jspecify.annotations.NullMarked;
