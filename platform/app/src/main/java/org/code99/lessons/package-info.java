/**
 * What we learnt: the causes that drove customers away, and which of them are fixed, with proof.
 */
@NullMarked
package org.code99.lessons;

import org.jspecify.annotations.NullMarked;
