/**
 * Puts words and artwork on paper: letters behind an envelope's window, cards, and artwork at its
 * exact size.
 */
@NullMarked
package org.code99.outreach.print;

import org.jspecify.annotations.NullMarked;
