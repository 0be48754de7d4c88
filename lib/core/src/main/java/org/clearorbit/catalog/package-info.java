/** Catalogued objects, the readers of the public formats, joining and rejections. */
@NullMarked
package org.clearorbit.catalog;

import org.jspecify.annotations.NullMarked;
