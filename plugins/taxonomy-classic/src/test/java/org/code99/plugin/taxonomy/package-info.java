/** What the classic taxonomy is held to. */
@NullMarked
package org.code99.plugin.taxonomy;

import org.jspecify.annotations.NullMarked;
