/**
 * The shelf of what is no price, what of it was promised, and the guard that keeps prices off it.
 */
@NullMarked
package org.code99.offers;

import org.jspecify.annotations.NullMarked;
