/** Tests of the dartboard. */
@NullMarked
package org.code99.plugin.dartboard;

import org.jspecify.annotations.NullMarked;
