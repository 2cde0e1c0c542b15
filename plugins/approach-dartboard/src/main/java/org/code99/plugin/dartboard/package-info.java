/**
 * The approach with wit at our own expense: a dartboard with our logo in the middle and our own
 * mistakes around it.
 */
@NullMarked
package org.code99.plugin.dartboard;

import org.jspecify.annotations.NullMarked;
