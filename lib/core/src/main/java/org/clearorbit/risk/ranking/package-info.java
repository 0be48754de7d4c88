/** What several rankings say together, how far they agree and how sure they are. */
@org.jspecify.annotations.NullMarked
package org.clearorbit.risk.ranking;
