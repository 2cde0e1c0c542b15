/**
 * The professional approach: a letter or a card that names what is shown, says what changed and
 * asks for a meeting.
 */
@NullMarked
package org.code99.plugin.letter;

import org.jspecify.annotations.NullMarked;
