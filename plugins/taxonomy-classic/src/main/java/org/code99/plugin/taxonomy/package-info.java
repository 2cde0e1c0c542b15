/** The classic reasons for which customers are lost, and how to read them out of a note. */
@NullMarked
package org.code99.plugin.taxonomy;

import org.jspecify.annotations.NullMarked;
