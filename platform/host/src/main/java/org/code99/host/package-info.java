/**
 * Opens, isolates, guards, swaps and closes plugin jars; nothing of a plugin but values leaves this
 * room.
 */
@NullMarked
package org.code99.host;

import org.jspecify.annotations.NullMarked;
