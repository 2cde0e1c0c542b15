/** Reads a list, tells the fate of every row, puts files into a drawer, can withdraw it. */
@NullMarked
package org.code99.intake;

import org.jspecify.annotations.NullMarked;
