/** Sends letters by e-mail. */
@NullMarked
package org.code99.plugin.email;

import org.jspecify.annotations.NullMarked;
