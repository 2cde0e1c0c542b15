/**
 * The second lifetime begins: orders, invoices, payments and credit notes of a customer who came
 * back.
 */
@NullMarked
package org.code99.wins;

import org.jspecify.annotations.NullMarked;
