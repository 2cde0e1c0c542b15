/** The shelf of peace offerings, and the guard that keeps prices off it. */
@NullMarked
package org.code99.offers;

import org.jspecify.annotations.NullMarked;
