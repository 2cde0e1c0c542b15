/** Puts post into a folder, ready to be printed and packed. */
@NullMarked
package org.code99.plugin.print;

import org.jspecify.annotations.NullMarked;
