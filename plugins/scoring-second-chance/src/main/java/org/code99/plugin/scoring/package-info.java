/** Who is worth a second chance, in what order, and why: a score whose reasons add up. */
@NullMarked
package org.code99.plugin.scoring;

import org.jspecify.annotations.NullMarked;
