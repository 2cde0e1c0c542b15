/** The map: which company has which regions, and which extension each of them has chosen. */
@NullMarked
package org.code99.regions;

import org.jspecify.annotations.NullMarked;
