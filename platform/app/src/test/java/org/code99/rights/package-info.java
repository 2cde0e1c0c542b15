/** Who may go where: every route of the running house, tried by everybody on everything. */
@NullMarked
package org.code99.rights;

import org.jspecify.annotations.NullMarked;
