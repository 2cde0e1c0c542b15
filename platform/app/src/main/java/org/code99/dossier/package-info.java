/** The history before the first visit: the good years, what went wrong, and what still does. */
@NullMarked
package org.code99.dossier;

import org.jspecify.annotations.NullMarked;
