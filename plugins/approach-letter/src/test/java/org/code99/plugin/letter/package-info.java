/** Tests of the letter and the card. */
@NullMarked
package org.code99.plugin.letter;

import org.jspecify.annotations.NullMarked;
