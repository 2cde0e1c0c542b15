/**
 * Reaches out: chooses the approach, briefs it, reads what it wrote by every rule there is, and
 * prints what was cleared. Nothing leaves this room that is not a {@link
 * org.code99.outreach.ClearedPiece}.
 */
@NullMarked
package org.code99.outreach;

import org.jspecify.annotations.NullMarked;
