/** Who must not be contacted, and why: law, suppression, death, harm, closed, moved, and wishes. */
@NullMarked
package org.code99.protection;

import org.jspecify.annotations.NullMarked;
