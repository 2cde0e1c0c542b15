/** In which order files are visited, and whether: score, decision, and the reasons for both. */
@NullMarked
package org.code99.triage;

import org.jspecify.annotations.NullMarked;
