/** Tests of the dartboard. */
@NullMarked
package org.code99.approach.dartboard;

import org.jspecify.annotations.NullMarked;
