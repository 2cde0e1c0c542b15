/** The pages that look across rooms: the drawer, my five, the file, search. */
@NullMarked
package org.code99.desk;

import org.jspecify.annotations.NullMarked;
