/**
 * How values of the extension API travel between two processes: by their declared types alone, so
 * that no byte of a message ever names a class.
 */
@NullMarked
package org.code99.host.wire;

import org.jspecify.annotations.NullMarked;
