/** Listening: fact finding without a pitch, the log of what was said, and clearing the air. */
@NullMarked
package org.code99.visits;

import org.jspecify.annotations.NullMarked;
