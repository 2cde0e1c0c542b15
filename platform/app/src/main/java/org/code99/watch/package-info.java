/**
 * Patience: what would have to change before a parked file is worth a visit, and the signals that
 * it did.
 */
@NullMarked
package org.code99.watch;

import org.jspecify.annotations.NullMarked;
